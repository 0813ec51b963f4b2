/** Pictures are 3:2, large enough for WeChat's 900-pixel cover and small enough to draw in a blink. */
export const SIZE = { width: 1200, height: 800 } as const

export type Scene = () => string

/** One number series per seed: the same picture comes out on every machine. */
export const series = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

/** Repeats a drawing `count` times and joins the pieces. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** A vertical colour wash over the whole picture, from top to bottom. */
export const sky = (...colours: string[]): string => {
  const stops = colours.map(
    (colour, i) => `<stop offset="${i / (colours.length - 1)}" stop-color="${colour}"/>`,
  )
  const gradient = `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>`
  return `<defs>${gradient}</defs><rect width="1200" height="800" fill="url(#sky)"/>`
}

/** A disc with three halos. */
export const sun = ({
  x,
  y,
  r,
  fill = '#fff3c4',
}: {
  x: number
  y: number
  r: number
  fill?: string
}): string =>
  [3.2, 2.2, 1.5, 1]
    .map((k) => `<circle cx="${x}" cy="${y}" r="${r * k}" fill="${fill}" opacity="${k === 1 ? 1 : 0.16}"/>`)
    .join('')

/** A rolling outline through the given heights, filled down to the lower edge. */
export const hills = (fill: string, ...heights: number[]): string => {
  const step = 1200 / (heights.length - 1)
  const curve = heights.slice(1).map((y, i) => {
    const middle = i * step + step / 2
    return `C${middle},${heights[i]} ${middle},${y} ${(i + 1) * step},${y}`
  })
  return `<path d="M0,${heights[0]} ${curve.join(' ')} V800 H0 Z" fill="${fill}"/>`
}

/** A waving red flag. No emblem: a drawn approximation of one would be improper. */
export const flag = ({
  x,
  y,
  size = 1,
  pole = 420,
}: {
  x: number
  y: number
  size?: number
  pole?: number
}): string =>
  `<g transform="translate(${x},${y}) scale(${size})">
    <rect x="-5" y="-12" width="9" height="${pole}" rx="4" fill="#8a6a3a"/>
    <circle cx="0" cy="-16" r="10" fill="#f2c14e"/>
    <path d="M4,0 C70,-34 120,30 190,4 C230,-10 250,-12 270,-4 C262,50 268,100 274,150 C230,136 210,150 180,160 C120,182 70,124 4,154 Z" fill="#c8161d"/>
    <path d="M95.5,-1 C125,7.5 155,17 190,4 C186,60 188,110 180,160 C150,171 122.5,162 94,154 C99,100 98,50 95.5,-1 Z" fill="#a80f16" opacity="0.55"/>
    <path d="M4,0 C37,-17 66,-9.5 95.5,-1 C98,50 99,100 94,154 C66,146 37,139 4,154 Z" fill="#e5383b" opacity="0.7"/>
  </g>`

/** A soft cloud. */
export const cloud = (x: number, y: number, size = 1): string =>
  `<path transform="translate(${x},${y}) scale(${size})" opacity="0.75" fill="#fff"
    d="M0,40 a26,26 0 0 1 30,-30 a40,40 0 0 1 74,-4 a30,30 0 0 1 46,34 z"/>`

/** A round-crowned tree standing on (x, y). */
export const tree = (x: number, y: number, { size = 1, leaf = '#4f8a5b' } = {}): string =>
  `<g transform="translate(${x},${y}) scale(${size})"><rect x="-5" y="-60" width="10" height="62" fill="#7a5a3c"/>
    <circle cx="0" cy="-92" r="44" fill="${leaf}"/><circle cx="-26" cy="-70" r="30" fill="${leaf}"/>
    <circle cx="28" cy="-70" r="30" fill="${leaf}"/><circle cx="-12" cy="-104" r="20" fill="#fff" opacity="0.12"/></g>`

/** A white-walled village house, (x, y) its lower left corner. */
export const house = (x: number, y: number, { w = 130, lit = '#f7d794', roof = '#4a5560' } = {}): string => {
  const h = w * 0.62
  const pane = (px: number) =>
    `<rect x="${x + px}" y="${y - h * 0.68}" width="${w * 0.17}" height="${h * 0.28}" fill="${lit}"/>`
  return `<rect x="${x}" y="${y - h}" width="${w}" height="${h}" fill="#fbf6ec"/>
    <rect x="${x + w * 0.62}" y="${y - h}" width="${w * 0.38}" height="${h}" fill="#e9dfcd"/>
    <path d="M${x - 14},${y - h + 4} L${x + w * 0.14},${y - h * 1.52} H${x + w * 0.86} L${x + w + 14},${y - h + 4} Z" fill="${roof}"/>
    <rect x="${x + w * 0.42}" y="${y - h * 0.52}" width="${w * 0.16}" height="${h * 0.52}" fill="#9c3d2e"/>
    ${pane(w * 0.14)}${pane(w * 0.7)}`
}

/** A five-pointed star of radius r. */
export const star = (x: number, y: number, r: number, fill = '#f2c14e'): string => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const length = i % 2 ? r * 0.382 : r
    const angle = (Math.PI / 5) * i - Math.PI / 2
    return `${(x + length * Math.cos(angle)).toFixed(1)},${(y + length * Math.sin(angle)).toFixed(1)}`
  })
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`
}
