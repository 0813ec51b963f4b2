const SKIN = '#f0c9a4'

type Pose = 'stand' | 'wave' | 'give' | 'carry'
type Look = {
  size?: number
  coat?: string
  vest?: boolean
  hair?: string
  pose?: Pose
  hat?: string
  flip?: boolean
}

const ARMS: Record<Pose, [string, string]> = {
  stand: ['M-30,-142 Q-44,-116 -40,-84', 'M30,-142 Q44,-116 40,-84'],
  wave: ['M-30,-142 Q-44,-116 -40,-84', 'M30,-142 Q58,-166 56,-208'],
  give: ['M-30,-142 Q-30,-112 2,-104', 'M30,-142 Q52,-116 74,-116'],
  carry: ['M-30,-142 Q-34,-104 14,-100', 'M30,-142 Q44,-108 20,-98'],
}

const vestOver = `<path d="M-31,-149 Q-18,-158 -10,-158 L-2,-120 L-3,-68 Q-20,-66 -29,-71 Z" fill="#d7263d"/>
  <path d="M31,-149 Q18,-158 10,-158 L2,-120 L3,-68 Q20,-66 29,-71 Z" fill="#c01f34"/>
  <circle cx="17" cy="-124" r="5" fill="#f2c14e"/>`

const hatOver = (fill: string) =>
  `<path d="M-27,-190 A27,27 0 0 1 27,-190 Z" fill="${fill}"/><rect x="-32" y="-194" width="64" height="8" rx="4" fill="${fill}"/>`

const hairOver = (fill: string) =>
  `<path d="M-25,-184 A25,26 0 1 1 25,-184 Q14,-198 -4,-197 Q-20,-196 -25,-184 Z" fill="${fill}"/>`

/** A faceless standing figure about 210 units tall, feet on (x, y). */
export const person = (x: number, y: number, look: Look = {}): string => {
  const {
    size = 1,
    coat = '#3b6ea5',
    vest = false,
    hair = '#2d2a2e',
    pose = 'stand',
    hat,
    flip = false,
  } = look
  const [left, right] = ARMS[pose]
  const arm = (d: string) =>
    `<path d="${d}" fill="none" stroke="${coat}" stroke-width="17" stroke-linecap="round"/>`
  return `<g transform="translate(${x},${y}) scale(${flip ? -size : size},${size})">
    <ellipse cx="0" cy="2" rx="46" ry="8" fill="#000" opacity="0.13"/>
    <path d="M-24,-80 L-20,0 H-3 L0,-66 L3,0 H20 L24,-80 Z" fill="#39424e"/>${arm(left)}
    <path d="M-33,-148 Q0,-170 33,-148 L29,-70 Q0,-62 -29,-70 Z" fill="${coat}"/>${vest ? vestOver : ''}${arm(right)}
    <rect x="-8" y="-170" width="16" height="18" rx="7" fill="${SKIN}"/><circle cx="0" cy="-186" r="24" fill="${SKIN}"/>
    ${hat ? hatOver(hat) : hairOver(hair)}</g>`
}

/** Head and shoulders seen from behind, for an audience. */
export const listener = (
  x: number,
  y: number,
  { size = 1, coat = '#33415c', hair = '#231f20' } = {},
): string =>
  `<g transform="translate(${x},${y}) scale(${size})"><path d="M-56,60 Q-56,0 -14,-6 H14 Q56,0 56,60 Z" fill="${coat}"/>
    <rect x="-10" y="-20" width="20" height="20" fill="${SKIN}"/><circle cx="0" cy="-40" r="29" fill="${hair}"/></g>`
