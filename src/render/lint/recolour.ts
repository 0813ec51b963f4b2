import type { Rgb } from './color'
import { brightness, hslOf, rgbOf } from './colorMath'

/**
 * WeChat's reader recolours articles in dark mode by the open algorithm mp-darkmode. The numbers below are its own; the words
 * are ours.
 * @see https://github.com/wechatjs/mp-darkmode
 */
export const LIGHT_PAGE: Rgb = { red: 255, green: 255, blue: 255, alpha: 1 }
export const LIGHT_INK: Rgb = { red: 25, green: 25, blue: 25, alpha: 1 }
export const DARK_PAGE: Rgb = { red: 25, green: 25, blue: 25, alpha: 1 }
/** The platform's own checker takes this for the ink of the dark page. */
export const DARK_INK: Rgb = { red: 152, green: 152, blue: 152, alpha: 1 }

/** Text this bright is meant to be white and stays so. */
const WHITE_FROM = 250
/** Text and ground are at least this far apart. */
const APART = 65
const GROUND_MAX = 190
/** From this brightness on a ground is bright: text on it is darkened, not lightened. */
const BRIGHT_FROM = 100
const GREY_LIGHTNESS_MAX = 40
const LIGHTNESS_MIN = 22
/** A colour more transparent than this is not there. */
export const UNSEEN_ALPHA = 0.05
/** As bright as text gets above the dark page. */
const OFFSET_MAX = brightness(DARK_INK) - brightness(DARK_PAGE)

/** The same hue at another brightness; where a channel is full or empty, another makes up for it. */
const atBrightness = (target: number, { red, green, blue, alpha }: Rgb): Rgb => {
  const ratio = target / Math.max(brightness({ red, green, blue, alpha }), 0.001)
  const [r, g, b] = [red, green, blue].map((channel) => Math.min(255, channel * ratio)) as [
    number,
    number,
    number,
  ]
  if (g === 0 || r === 255 || b === 255)
    return { red: r, green: (target * 1000 - r * 299 - b * 114) / 587, blue: b, alpha }
  if (r === 0) return { red: (target * 1000 - g * 587 - b * 114) / 299, green: g, blue: b, alpha }
  if (b === 0 || g === 255)
    return { red: r, green: g, blue: (target * 1000 - r * 299 - g * 587) / 114, alpha }
  return { red: r, green: g, blue: b, alpha }
}

/** A ground in dark mode: white and light grey are turned over, other bright grounds are dimmed, the darkest are lifted. */
export const darkGround = (ground: Rgb): Rgb => {
  const { hue, saturation, lightness } = hslOf(ground)
  const bright = brightness(ground)
  if ((saturation === 0 && lightness > GREY_LIGHTNESS_MAX) || bright > WHITE_FROM) {
    const turned = Math.min(100, 100 + hslOf(DARK_PAGE).lightness - lightness)
    return rgbOf({ hue: 0, saturation: 0, lightness: turned }, ground.alpha)
  }
  if (bright > GROUND_MAX) return atBrightness(GROUND_MAX, ground)
  if (lightness < LIGHTNESS_MIN) return rgbOf({ hue, saturation, lightness: LIGHTNESS_MIN }, ground.alpha)
  return ground
}

const turnedOver = (ink: Rgb): Rgb => {
  const { hue, saturation, lightness } = hslOf(ink)
  return rgbOf({ hue, saturation, lightness: 90 - lightness }, ink.alpha)
}

/** A text in dark mode, on a ground that has been darkened already. */
export const darkInk = (ink: Rgb, ground: Rgb): Rgb => {
  const below = brightness(ground) * ground.alpha + brightness(DARK_PAGE) * (1 - ground.alpha)
  const own = brightness(ink)
  const apart = Math.abs(below - own)
  if (own >= WHITE_FROM) return ink
  if (apart > OFFSET_MAX && below <= brightness(DARK_PAGE) + 2) return atBrightness(OFFSET_MAX + below, ink)
  if (apart >= APART) return ink
  const { lightness } = hslOf(ink)
  if (below >= BRIGHT_FROM) {
    if (lightness > 90 - GREY_LIGHTNESS_MAX) return darkInk(turnedOver(ink), ground)
    return atBrightness(Math.min(OFFSET_MAX, below - APART), ink)
  }
  if (lightness <= GREY_LIGHTNESS_MAX) return darkInk(turnedOver(ink), ground)
  return atBrightness(Math.min(OFFSET_MAX, below + APART), ink)
}
