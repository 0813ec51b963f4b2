import { type HtmlNode, nest } from '../html/nest'
import { tokensOf } from '../html/tokens'
import { colorOf, paintOf, type Rgb } from './color'
import { over } from './colorMath'
import { DARK_INK, DARK_PAGE, darkGround, darkInk, LIGHT_INK, LIGHT_PAGE, UNSEEN_ALPHA } from './recolour'

/** A text colour and what it stands on. */
export type Pair = { ink: Rgb; ground: Rgb }

/** One piece of text with the colours that a reader sees it in, and those that the platform's checker takes for them. */
export type InkedText = {
  text: string
  light: Pair
  dark: Pair
  checked: Pair
  onGradient: boolean
  onPicture: boolean
}

/** `written`: the colour as the author wrote it, which every new ground is judged with anew. */
type Paint = {
  written: Rgb
  light: Pair
  dark: Pair
  checked: Pair
  /** The ground that was written last, darkened: texts are moved away from this one. */
  darkened: Rgb
  onGradient: boolean
  onPicture: boolean
}

const PAGE: Paint = {
  written: LIGHT_INK,
  light: { ink: LIGHT_INK, ground: LIGHT_PAGE },
  dark: { ink: DARK_INK, ground: DARK_PAGE },
  checked: { ink: DARK_INK, ground: DARK_PAGE },
  darkened: DARK_PAGE,
  onGradient: false,
  onPicture: false,
}

const isSeen = (color: Rgb | undefined): color is Rgb => color !== undefined && color.alpha >= UNSEEN_ALPHA

const withGround = (paint: Paint, ground: Rgb): Paint => {
  const darkened = darkGround(ground)
  const { written, light, dark, checked } = paint
  return {
    ...paint,
    darkened,
    light: { ink: light.ink, ground: over(ground, light.ground) },
    dark: { ink: darkInk(written, darkened), ground: over(darkened, dark.ground) },
    checked: { ink: checked.ink, ground: darkened },
    onPicture: false,
  }
}

const withInk = (paint: Paint, ink: Rgb): Paint => {
  const moved = darkInk(ink, paint.darkened)
  return {
    ...paint,
    written: ink,
    light: { ink: over(ink, paint.light.ground), ground: paint.light.ground },
    dark: { ink: over(moved, paint.dark.ground), ground: paint.dark.ground },
    checked: { ink: moved, ground: paint.checked.ground },
  }
}

const painted = (paint: Paint, style: string): Paint => {
  if (!/color|background/.test(style)) return paint
  const { color, background } = paintOf(style)
  const [ink, ground] = [colorOf(color), colorOf(background)]
  let result = paint
  if (background === 'image') {
    const onPicture = /url\(/i.test(style)
    result = { ...paint, onPicture, onGradient: paint.onGradient || !onPicture }
  } else if (isSeen(ground)) result = withGround(paint, ground)
  return isSeen(ink) ? withInk(result, ink) : result
}

type Step = { node: HtmlNode; paint: Paint }

/**
 * Every text of article HTML with its colours in light and in dark mode, in order. Drawings are left out: the reader leaves them
 * alone.
 */
export const inkedTexts = (html: string): InkedText[] => {
  const found: InkedText[] = []
  const stack: Step[] = nest(tokensOf(html))
    .map((node) => ({ node, paint: PAGE }))
    .reverse()
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, paint } = step
    if (typeof node === 'string') {
      const { light, dark, checked, onGradient, onPicture } = paint
      if (node.trim() !== '') found.push({ text: node, light, dark, checked, onGradient, onPicture })
    } else if ('tag' in node && node.tag !== 'svg') {
      const style = node.attributes.find(([name]) => name === 'style')?.[1]
      const own = style ? painted(paint, style) : paint
      for (let at = node.children.length - 1; at >= 0; at--) {
        stack.push({ node: node.children[at] as HtmlNode, paint: own })
      }
    }
  }
  return found
}
