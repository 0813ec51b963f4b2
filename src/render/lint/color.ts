import { declarationsOf } from '../html/style'

export type Rgb = { red: number; green: number; blue: number; alpha: number }

/** A text colour and the ground it stands on, as written; each only where something sets it. */
export type Paint = { color?: string; background?: string }

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  yellow: '#ffff00',
  blue: '#0000ff',
  green: '#008000',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  whitesmoke: '#f5f5f5',
  snow: '#fffafa',
  ivory: '#fffff0',
  beige: '#f5f5dc',
  lightyellow: '#ffffe0',
  gold: '#ffd700',
  orange: '#ffa500',
  pink: '#ffc0cb',
  navy: '#000080',
  maroon: '#800000',
  crimson: '#dc143c',
  darkred: '#8b0000',
}

const HEX = /^#([0-9a-f]{3,8})$/i
const FUNCTION = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]{1,6}%?))?\s*\)$/i

const fromHex = (digits: string): Rgb | undefined => {
  const wide = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  if (wide.length !== 6 && wide.length !== 8) return undefined
  const [red = 0, green = 0, blue = 0, alpha = 255] = [0, 2, 4, 6]
    .slice(0, wide.length / 2)
    .map((at) => Number.parseInt(wide.slice(at, at + 2), 16))
  return { red, green, blue, alpha: alpha / 255 }
}

const alphaOf = (written: string | undefined): number =>
  written === undefined ? 1 : Number.parseFloat(written) / (written.endsWith('%') ? 100 : 1)

/** Reads `#rgb`, `#rrggbb`, `rgb()`, `rgba()` and common names; undefined for anything else, which is not judged. */
export const colorOf = (written: string | undefined): Rgb | undefined => {
  const text = written?.trim().toLowerCase() ?? ''
  const hex = HEX.exec(NAMED[text] ?? text)?.[1]
  if (hex) return fromHex(hex)
  const parts = FUNCTION.exec(text)
  if (!parts) return undefined
  const [red, green, blue] = [parts[1], parts[2], parts[3]].map(Number) as [number, number, number]
  return { red, green, blue, alpha: alphaOf(parts[4]) }
}

/** The colours that an inline style sets. A picture or gradient as ground cannot be judged: it says `image`. */
export const paintOf = (style: string): Paint => {
  const paint: Paint = {}
  for (const [property, value] of declarationsOf(style)) {
    if (property === 'color') paint.color = value
    else if (property === 'background-color') paint.background = value
    else if (property === 'background' || property === 'background-image') {
      const isImage = /url\(|gradient/i.test(value)
      if (isImage) paint.background = 'image'
      else if (property === 'background') paint.background = value.split(/\s+(?![^(]*\))/)[0] ?? value
    }
  }
  return paint
}
