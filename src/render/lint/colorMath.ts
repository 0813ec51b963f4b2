import type { Rgb } from './color'

export type Hsl = { hue: number; saturation: number; lightness: number }

/** How bright a colour is to the eye, 0 to 255, by the formula that WeChat's reader uses. */
export const brightness = ({ red, green, blue }: Rgb): number => (red * 299 + green * 587 + blue * 114) / 1000

/** Hue in degrees, saturation and lightness in percent. */
export const hslOf = ({ red, green, blue }: Rgb): Hsl => {
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const lightness = (most + least) / 2
  const spread = most - least
  if (spread === 0) return { hue: 0, saturation: 0, lightness: lightness * 100 }
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  const sector =
    most === r ? ((g - b) / spread) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return { hue: (sector * 60 + 360) % 360, saturation: saturation * 100, lightness: lightness * 100 }
}

export const rgbOf = ({ hue, saturation, lightness }: Hsl, alpha = 1): Rgb => {
  const [s, l] = [saturation / 100, lightness / 100]
  const reach = s * Math.min(l, 1 - l)
  const channel = (shift: number): number => {
    const place = (shift + hue / 30) % 12
    return (l - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))) * 255
  }
  return { red: channel(0), green: channel(8), blue: channel(4), alpha }
}

/** Lays a colour that may be half transparent over a ground that is not. */
export const over = (color: Rgb, ground: Rgb): Rgb => {
  const mix = (top: number, below: number) => top * color.alpha + below * (1 - color.alpha)
  return {
    red: mix(color.red, ground.red),
    green: mix(color.green, ground.green),
    blue: mix(color.blue, ground.blue),
    alpha: 1,
  }
}

const linear = (channel: number): number => {
  const share = Math.min(255, Math.max(0, channel)) / 255
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ({ red, green, blue }: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/**
 * Contrast of two colours, 1 to 21. Alpha is not looked at.
 * @see https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
 */
export const contrastBetween = (one: Rgb, other: Rgb): number => {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
