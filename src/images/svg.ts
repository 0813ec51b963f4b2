import { hasChineseFont } from './chineseFont'
import { BODY_WIDTH_MAX, SVG_BYTES_MAX } from './limits'
import type { RefusalCode } from './PictureRefused'

/** How many pixels an SVG unit gets when nobody asks for more: phones have two to three for each. */
const SHARPNESS = 2
const CSS_DPI = 72

/**
 * Looks at an SVG before it is drawn. The renderer (librsvg) opens no other file and no address and runs no script;
 * what it would leave out silently, or draw for hours, is refused here by name.
 * @returns why it cannot be drawn, or undefined
 */
export const svgTrouble = async (svg: Buffer): Promise<RefusalCode | undefined> => {
  if (svg.length > SVG_BYTES_MAX) return 'too-many-bytes'
  const text = svg.toString('utf8')
  if (/<!ENTITY\s+\S+\s+(SYSTEM|PUBLIC)/i.test(text)) return 'svg-unsafe'
  if ((text.match(/<(?:\w+:)?(?:filter|pattern|mask)\b/g)?.length ?? 0) > 200) return 'svg-unsafe'
  const writesChinese = /<(?:\w+:)?text\b/.test(text) && /[\u3400-\u9fff]/.test(text)
  return writesChinese && !(await hasChineseFont()) ? 'svg-no-font' : undefined
}

/** @returns the density at which a drawing of this width is sharp on a phone and no wider than the body takes */
export const svgDensity = (width: number): number =>
  Math.max(1, Math.min(CSS_DPI * SHARPNESS, (CSS_DPI * BODY_WIDTH_MAX) / width))
