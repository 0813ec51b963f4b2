import sharp from 'sharp'
import { hasChineseFont } from './chineseFont'
import type { FocalPoint } from './crops'
import { drawNumber } from './digits'
import { titleLines } from './titleLines'

/** What a drawn cover shows. Colours are hex; the date is YYYY-MM-DD. */
export type CoverDrawing = { title: string; date?: string; kindLabel?: string; ground?: string; ink?: string }

/** 2.35:1, so that the wide cut is the whole drawing. */
const SIZE = { height: 600, width: 1410 } as const

/** The square cut keeps the calendar leaf, which stands on the left. */
export const DRAWN_COVER_FOCAL: FocalPoint = { x: SIZE.height / 2 / SIZE.width, y: 0.5 }

const FONTS =
  'Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Zen Hei, sans-serif'
const HEX = /^#[0-9a-f]{6}$/i

/**
 * Draws a cover for an article that has none: a calendar leaf with the date, the kind of article, the title.
 * Digits are drawn by us and need no font. Where the machine has no Chinese font the words are left out
 * (boxes would be worse) and the spark stands in their place: the article's title is printed under the cover anyway.
 * @returns a PNG of 1410 × 600, to be passed through `fitForCover` with `DRAWN_COVER_FOCAL`
 */
export const drawCover = async (drawing: CoverDrawing): Promise<Buffer> => {
  const words = await hasChineseFont()
  return sharp(Buffer.from(coverSvg(drawing, { words })))
    .png()
    .toBuffer()
}

/** The drawing itself; `words` says whether Chinese can be written. */
export const coverSvg = (drawing: CoverDrawing, { words }: { words: boolean }): string => {
  const ground = colorOr(drawing.ground, '#b01220')
  const ink = colorOr(drawing.ink, '#fff1d0')
  const day = dayOf(drawing.date)
  const left = day
    ? leaf(day, { ...leafColors(ground, ink), words })
    : spark({ ink, size: 190, x: 300, y: 300 })
  const right = words ? writing(drawing, ink) : spark({ ink, size: 150, x: 985, y: 300 })
  const { width, height } = SIZE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${ribbons(ink)}${left}${right}</svg>`
}

type Day = { month: number; day: number }
type Colors = { dark: string; light: string; words: boolean }

const dayOf = (date = ''): Day | undefined => {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(date) ?? []
  return month && day ? { day: +day, month: +month } : undefined
}

const colorOr = (color: string | undefined, otherwise: string): string =>
  color && HEX.test(color) ? color : otherwise

const ribbons = (ink: string): string =>
  `<g fill="${ink}"><path opacity=".07" d="M0 420C300 300 620 560 960 430S1300 250 1410 300V600H0Z"/><path opacity=".09" d="M0 520C340 420 560 620 900 530S1280 400 1410 430V600H0Z"/></g>`

/** The leaf is white, so its digits take the darker of the two colours. */
const leafColors = (ground: string, ink: string) =>
  brightness(ground) < brightness(ink) ? { dark: ground, light: ink } : { dark: ink, light: ground }

const brightness = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return red * 0.3 + green * 0.59 + blue * 0.11
}

const leaf = ({ month, day }: Day, { dark, light, words }: Colors): string => {
  const band = drawNumber(month, { color: light, height: 56, x: words ? 276 : 300, y: 166 })
  const unit = words ? text({ color: light, size: 52, x: 318, y: 185 }, '月') : ''
  const number = drawNumber(day, { color: dark, height: 176, x: 300, y: 352 })
  return `<rect x="140" y="110" width="320" height="380" rx="18" fill="#ffffff"/><path d="M140 222V128a18 18 0 0 1 18-18h284a18 18 0 0 1 18 18v94z" fill="${dark}" stroke="#ffffff" stroke-width="6"/>${band}${unit}${number}`
}

type Spot = { x: number; y: number; size: number }

/** A four-pointed spark, the product's sign; deliberately neither star nor emblem, whose use is regulated. */
const spark = ({ x, y, size, ink }: Spot & { ink: string }): string =>
  `<path transform="translate(${x} ${y}) scale(${size / 100})" fill="${ink}" d="M0-100C8-30 30-8 100 0C30 8 8 30 0 100C-8 30-30 8-100 0C-30-8-8-30 0-100Z"/>`

const writing = ({ title, kindLabel }: CoverDrawing, ink: string): string => {
  const { lines, size } = titleLines(title)
  const label = kindLabel === title ? '' : (kindLabel ?? '')
  const top = 300 - ((lines.length - 1) * size * 1.35) / 2 + size * 0.36 + (label ? 34 : 0)
  const rows = lines.map((line, index) =>
    text({ color: ink, size, x: 560, y: top + index * size * 1.35 }, line),
  )
  const labelText = label ? text({ color: ink, size: 38, x: 560, y: top - size - 40 }, label) : ''
  return `${labelText}${rows.join('')}`
}

const text = ({ x, y, size, color }: Spot & { color: string }, words: string): string =>
  `<text x="${x}" y="${y}" font-family="${FONTS}" font-size="${size}" font-weight="700" fill="${color}">${escapeXml(words)}</text>`

const ENTITIES: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** XML has no form for control characters and lone surrogates; they are left out of the drawing. */
const escapeXml = (words: string): string =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '')
    .replace(/["&'<>]/g, (sign) => ENTITIES[sign] ?? sign)
