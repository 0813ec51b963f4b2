import { type Colour, colourOf, cssOf } from './colour'
import { DARK_PAGE, darkGround, darkText, LIGHT_TEXT } from './darkColours'

type Around = { ground: Colour /** As written, before it was converted. */; text: Colour }

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** Gradients under text become one flat colour: the mean of their stops. */
const meanOf = (gradient: string): Colour | undefined => {
  const stops = (gradient.match(/rgba?\([^)]+\)|#[0-9a-f]{3,6}\b/gi) ?? []).flatMap((stop) => {
    const colour = colourOf(stop)
    return colour ? [colour] : []
  })
  if (stops.length === 0) return undefined
  const mean = (at: 0 | 1 | 2 | 3) => stops.reduce<number>((sum, stop) => sum + stop[at], 0) / stops.length
  return [mean(0), mean(1), mean(2), mean(3)]
}

const recolour = (style: CSSStyleDeclaration, around: Around): Around => {
  const hasGradient = style.backgroundImage.includes('gradient')
  const written = hasGradient ? meanOf(style.backgroundImage) : colourOf(style.backgroundColor)
  const ground = written && darkGround(written)
  if (ground) {
    if (hasGradient) style.backgroundImage = 'none'
    style.backgroundColor = cssOf(ground)
  }
  const text = colourOf(style.color) ?? around.text
  const inner = { ground: ground ?? around.ground, text }
  if (ground || style.color) style.color = cssOf(darkText(text, inner.ground))
  for (const side of SIDES) {
    const edge = colourOf(style[`border${side}Color`])
    const dark = edge && darkGround(edge)
    if (dark) style[`border${side}Color`] = cssOf(dark)
  }
  return inner
}

const walk = (element: Element, around: Around): void => {
  // Pictures and drawings are never changed.
  if (element instanceof SVGElement || element.tagName === 'IMG') return
  const { style } = element as HTMLElement
  const inner = style?.length && !element.hasAttribute('data-no-dark') ? recolour(style, around) : around
  for (const child of element.children) walk(child, inner)
}

/**
 * An article's HTML as the dark reader recolours it: an approximation of WeChat's mp-darkmode by its published rules
 * (grounds, text, borders, gradients; no shadows, no background pictures). For looking at, never for sending.
 */
export const inTheDark = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const child of body.children) walk(child, { ground: DARK_PAGE, text: LIGHT_TEXT })
  return body.innerHTML
}
