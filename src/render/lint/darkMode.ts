import type { Rgb } from './color'

/**
 * WeChat's reader recolours articles in dark mode with the open algorithm mp-darkmode. The numbers below are its own: page
 * `#191919`, brightness by (299R + 587G + 114B) / 1000, text and ground at least 65 apart.
 * @see https://github.com/wechatjs/mp-darkmode
 */
const DARK_PAGE: Rgb = { red: 25, green: 25, blue: 25, alpha: 1 }
const LIGHT_PAGE: Rgb = { red: 255, green: 255, blue: 255, alpha: 1 }
const APART = 65
/** Drawn shapes are larger than letters: a festive red (74) may stand on the dark page (25). Ours, not theirs. */
const APART_DRAWN = 40
const WHITE_FROM = 250
const GROUND_MAX = 190
const GREY_LIGHTNESS_MAX = 40
const LIGHTNESS_MIN = 22
const UNSEEN_ALPHA = 0.05

export const brightness = ({ red, green, blue }: Rgb): number => (red * 299 + green * 587 + blue * 114) / 1000

const isGrey = ({ red, green, blue }: Rgb): boolean =>
  Math.max(red, green, blue) === Math.min(red, green, blue)

const lightness = ({ red, green, blue }: Rgb): number =>
  ((Math.max(red, green, blue) + Math.min(red, green, blue)) / 510) * 100

/** Lays a half-transparent colour over the page. */
const over = (color: Rgb, page: Rgb): Rgb => {
  const mix = (top: number, below: number) => top * color.alpha + below * (1 - color.alpha)
  return {
    red: mix(color.red, page.red),
    green: mix(color.green, page.green),
    blue: mix(color.blue, page.blue),
    alpha: 1,
  }
}

/** How bright a ground is once the reader has darkened it. */
const darkGround = (ground: Rgb): number => {
  const bright = brightness(ground)
  const light = lightness(ground)
  if (bright > WHITE_FROM || (isGrey(ground) && light > GREY_LIGHTNESS_MAX)) {
    return (Math.max(LIGHTNESS_MIN, 100 - light) / 100) * 255
  }
  return Math.min(bright, GROUND_MAX)
}

export type Reading = 'light' | 'dark'

/**
 * In which mode a text cannot be read on its ground, if in any. In dark mode the reader moves text away from its ground by
 * itself; only near white is left where it is, and what stands in an SVG.
 */
export const unreadableIn = (
  color: Rgb,
  { ground, fixed = false }: { ground?: Rgb; fixed?: boolean },
): Reading | undefined => {
  const seen = ground && ground.alpha >= UNSEEN_ALPHA ? over(ground, LIGHT_PAGE) : undefined
  const light = brightness(over(color, seen ?? LIGHT_PAGE))
  if (Math.abs(light - brightness(seen ?? LIGHT_PAGE)) < APART) return 'light'
  const staysPut = fixed || brightness(color) >= WHITE_FROM
  const dark = seen ? darkGround(seen) : brightness(DARK_PAGE)
  const apart = fixed ? APART_DRAWN : APART
  return staysPut && Math.abs(brightness(over(color, DARK_PAGE)) - dark) < apart ? 'dark' : undefined
}
