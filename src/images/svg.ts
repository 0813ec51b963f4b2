import sharp from 'sharp'
import { hasChineseFont } from './chineseFont'
import { BODY_WIDTH_MAX, SVG_BYTES_MAX, SVG_EMBEDDED_PIXELS_MAX } from './limits'
import type { RefusalCode } from './PictureRefused'

/** How many pixels an SVG unit gets when nobody asks for more: phones have two to three for each. */
const SHARPNESS = 2
const CSS_DPI = 72

/** A filter costs up to a fifth of a second for each element it touches, and cannot be interrupted. */
const ELEMENTS_UNDER_FILTERS_MAX = 500
const COPIES_UNDER_FILTERS_MAX = 50

/**
 * Looks at an SVG before it is drawn. The renderer (librsvg) opens no other file and no address and runs no script;
 * what it would draw for hours, or unpack without a limit, is refused here by name.
 * @returns why it cannot be drawn, or undefined
 */
export const svgTrouble = async (svg: Buffer): Promise<RefusalCode | undefined> => {
  if (svg.length > SVG_BYTES_MAX) return 'too-many-bytes'
  const text = svg.toString('utf8')
  if (/<!ENTITY\s+\S+\s+(SYSTEM|PUBLIC)/i.test(text) || isFilterBomb(text)) return 'svg-unsafe'
  if (!(await embedsOnlyPictures(text))) return 'svg-unsafe'
  const writesChinese = /<(?:\w+:)?text\b/.test(text) && /[\u3400-\u9fff]/.test(text)
  return writesChinese && !(await hasChineseFont()) ? 'svg-no-font' : undefined
}

/** @returns the density at which a drawing of this width is sharp on a phone and no wider than the body takes */
export const svgDensity = (width: number): number =>
  Math.max(1, Math.min(CSS_DPI * SHARPNESS, (CSS_DPI * BODY_WIDTH_MAX) / width))

const isFilterBomb = (text: string): boolean => {
  if (!/<(?:\w+:)?filter\b/.test(text)) return false
  const elements = text.match(/<\w/g)?.length ?? 0
  const copies = text.match(/<(?:\w+:)?use\b/g)?.length ?? 0
  return elements > ELEMENTS_UNDER_FILTERS_MAX || copies > COPIES_UNDER_FILTERS_MAX
}

/** Embedded bitmaps pass the same pixel limit as others; an SVG inside an SVG could hide anything. */
const embedsOnlyPictures = async (text: string): Promise<boolean> => {
  let pixels = 0
  for (const [, format = '', body = ''] of text.matchAll(/data:image\/([^,]{0,60}),([^"')]*)/gi)) {
    if (/svg/i.test(format) || !/;base64$/i.test(format)) return false
    pixels += await pixelsOf(Buffer.from(body, 'base64'))
  }
  return pixels <= SVG_EMBEDDED_PIXELS_MAX
}

/** Broken bitmaps count nothing: the renderer leaves them out. */
const pixelsOf = (bitmap: Buffer): Promise<number> =>
  sharp(bitmap, { limitInputPixels: false })
    .metadata()
    .then(
      ({ width, height }) => width * height,
      () => 0,
    )
