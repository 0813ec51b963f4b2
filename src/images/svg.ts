import sharp from 'sharp'
import { hasChineseFont } from './chineseFont'
import { SVG_BYTES_MAX, SVG_COST_MAX, SVG_EMBEDDED_PIXELS_MAX } from './limits'
import type { RefusalCode } from './PictureRefused'
import { svgCost } from './svgCost'
import { svgTree } from './svgTree'

/**
 * Looks at an SVG before it is drawn. The renderer (librsvg) opens no other file and no address and runs no script;
 * what it would draw for hours, or unpack without a limit, is refused here by name.
 * @returns why it cannot be drawn, or undefined
 */
export const svgTrouble = async (svg: Buffer): Promise<RefusalCode | undefined> => {
  if (svg.length > SVG_BYTES_MAX) return 'too-many-bytes'
  const text = svg.toString('utf8')
  if (/<!ENTITY/i.test(text) || !isReadable(text)) return 'svg-unsafe'
  const tree = svgTree(text)
  if (!tree || svgCost(tree) > SVG_COST_MAX) return 'svg-unsafe'
  if (!(await embedsOnlyPictures(text))) return 'svg-unsafe'
  const writesChinese = /<(?:\w+:)?text\b/.test(text) && /[\u3400-\u9fff]/.test(text)
  return writesChinese && !(await hasChineseFont()) ? 'svg-no-font' : undefined
}

/**
 * The renderer knows many more alphabets, in which references could be written that are not seen here; a drawing by hand is
 * written in one of these.
 */
const isReadable = (text: string): boolean => {
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(text) ?? []
  return /^(utf-?8|us-ascii|ascii|iso-8859-1|gb2312|gbk|gb18030)$/i.test(encoding)
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
