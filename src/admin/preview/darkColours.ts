import { atBrightness, atLightness, brightnessOf, type Colour, hslOf } from './colour'

/** Text and ground of the reader's dark page. @see the constants of WeChat's open-source mp-darkmode */
export const DARK_PAGE: Colour = [25, 25, 25, 1]
export const DARK_TEXT: Colour = [163, 163, 163, 1]
export const LIGHT_TEXT: Colour = [25, 25, 25, 1]

/** Thresholds of the same library: brightness 0…255, lightness in percent. */
const WHITE = 250
const BRIGHTEST_GROUND = 190
const DARKEST_GROUND_LIGHTNESS = 22
const INVERTED_GREY_LIGHTNESS = 40
const DARK_PAGE_LIGHTNESS = 10
const TEXT_OFFSET = 65
const INVERTED_TEXT_LIGHTNESS = 40
const FAINTEST_ALPHA = 0.05

/** A background as the dark reader shows it; nothing when it is too faint to be one. */
export const darkGround = (colour: Colour): Colour | undefined => {
  if (colour[3] < FAINTEST_ALPHA) return undefined
  const [, saturation, lightness] = hslOf(colour)
  if ((saturation === 0 && lightness > INVERTED_GREY_LIGHTNESS) || brightnessOf(colour) > WHITE) {
    const grey = (Math.min(100, 100 + DARK_PAGE_LIGHTNESS - lightness) / 100) * 255
    return [grey, grey, grey, colour[3]]
  }
  if (brightnessOf(colour) > BRIGHTEST_GROUND) return atBrightness(colour, BRIGHTEST_GROUND)
  return lightness < DARKEST_GROUND_LIGHTNESS ? atLightness(colour, DARKEST_GROUND_LIGHTNESS) : colour
}

/** A text colour as the dark reader shows it on a ground already converted: near white stays, the rest must stand out by 65. */
export const darkText = (colour: Colour, ground: Colour = DARK_PAGE): Colour => {
  const behind = brightnessOf(ground) * ground[3] + brightnessOf(DARK_PAGE) * (1 - ground[3])
  const own = brightnessOf(colour)
  if (own >= WHITE || Math.abs(own - behind) >= TEXT_OFFSET) return colour
  if (behind > 127) return atBrightness(colour, behind - TEXT_OFFSET)
  const [, , lightness] = hslOf(colour)
  const inverted = lightness <= INVERTED_TEXT_LIGHTNESS ? atLightness(colour, 90 - lightness) : colour
  return brightnessOf(inverted) - behind >= TEXT_OFFSET
    ? inverted
    : atBrightness(colour, behind + TEXT_OFFSET)
}
