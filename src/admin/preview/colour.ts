/** Red, green, blue in 0…255, alpha in 0…1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]
type Hsl = [hue: number, saturation: number, lightness: number]

/** Reads `rgb(…)`, `rgba(…)` and `#rgb`/`#rrggbb`, which is how browsers hand colours back. */
export const colourOf = (text: string): Colour | undefined => {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (hex) {
    const six = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
    return [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16)).concat(1) as unknown as Colour
  }
  const inner = /^rgba?\(([^)]+)\)$/i.exec(text.trim())?.[1]
  const [red, green, blue, alpha = 1] = (inner ?? '').split(/[\s,/]+/).map(Number)
  return inner && [red, green, blue, alpha].every((part) => Number.isFinite(part))
    ? ([red, green, blue, alpha] as Colour)
    : undefined
}

/** As CSS. */
export const cssOf = ([red, green, blue, alpha]: Colour): string => {
  const whole = [red, green, blue].map(Math.round).join(',')
  return alpha === 1 ? `rgb(${whole})` : `rgba(${whole},${alpha})`
}

/** How bright people find it, 0…255. */
export const brightnessOf = ([red, green, blue]: Colour): number =>
  (299 * red + 587 * green + 114 * blue) / 1000

/** The same hue at another brightness, as far as 255 allows. */
export const atBrightness = (colour: Colour, wanted: number): Colour => {
  const factor = wanted / Math.max(1, brightnessOf(colour))
  const [red, green, blue] = colour.slice(0, 3).map((part) => Math.min(255, part * factor))
  return [red ?? 0, green ?? 0, blue ?? 0, colour[3]]
}

/** Hue in degrees, saturation and lightness in percent. */
export const hslOf = (colour: Colour): Hsl => {
  const [red, green, blue] = [colour[0] / 255, colour[1] / 255, colour[2] / 255]
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const span = high - low
  const lightness = (high + low) / 2
  if (span === 0) return [0, 0, lightness * 100]
  const saturation = span / (1 - Math.abs(2 * lightness - 1))
  const sixth =
    high === red
      ? ((green - blue) / span) % 6
      : high === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4
  return [(sixth * 60 + 360) % 360, saturation * 100, lightness * 100]
}

/** The same colour at another lightness (percent). */
export const atLightness = (colour: Colour, lightness: number): Colour => {
  const [hue, saturation] = hslOf(colour)
  const l = lightness / 100
  const reach = (saturation / 100) * Math.min(l, 1 - l)
  const part = (shift: number) => {
    const at = (shift + hue / 30) % 12
    return 255 * (l - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return [part(0), part(8), part(4), colour[3]]
}
