import { raw } from 'hono/html'

/** Signal, wireless and battery, at the top of the phone. */
export const STATUS_ICONS = raw(`<svg width="62" height="13" viewBox="0 0 62 13" fill="#191919">
<rect x="0" y="8" width="3" height="5" rx="1"/>
<rect x="5" y="5.5" width="3" height="7.5" rx="1"/>
<rect x="10" y="3" width="3" height="10" rx="1"/>
<rect x="15" y="0" width="3" height="13" rx="1"/>
<path d="M24 4.6a9 9 0 0 1 13 0l-1.6 1.7a6.8 6.8 0 0 0-9.8 0zM27 7.8a5 5 0 0 1 7 0L30.500 12z"/>
<rect x="42.500" y="1" width="16" height="11" rx="3" fill="none" stroke="#191919"/>
<rect x="44.500" y="3" width="11" height="7" rx="1.500"/>
<rect x="60" y="4.500" width="2" height="4" rx="1"/>
</svg>`)

/** A closed envelope, for a phone that got nothing yet. */
export const ENVELOPE =
  raw(`<svg width="54" height="54" viewBox="0 0 54 54" fill="none" stroke="#c4c4c4" stroke-width="2">
<rect x="9" y="12" width="36" height="28" rx="4"/>
<path d="M9 17l18 13 18-13"/>
</svg>`)

/** The icon of the browser's tab. */
export const STAR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="8" fill="#98221a"/>
<path d="M16 5l3.200 7.200 7.800.8-5.900 5.200 1.700 7.700L16 21.900l-6.800 4 1.700-7.700L5 13l7.800-.8z" fill="#ffd77a"/>
</svg>`
