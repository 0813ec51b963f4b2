import type { PlacedPicture } from '../article'
import type { InlinePicture, Picture } from '../tree'
import type { Emission } from './emission'
import { escapeAttribute, escapeText } from './escape'
import { linked } from './links'
import { placed } from './placed'

/** Below this many pixels a picture is shown at its own size: stretched over the column it would blur. */
const FILLS_COLUMN_FROM = 560

/** Height over width and width, which spare the reader a jump while loading. */
const measures = ({ width, height }: PlacedPicture): string =>
  width && height ? ` data-ratio="${Math.round((height / width) * 10_000) / 10_000}" data-w="${width}"` : ''

/** One `img` for each slice. `style` is a ready attribute. */
export const img = (
  { src, alt, style }: { src: string; alt?: string; style?: string },
  emission: Emission,
): string =>
  placed(src, emission)
    .map((picture) => {
      const { picture: wide, pictureSmall: small } = emission.css
      const look = style ?? (picture.width && picture.width < FILLS_COLUMN_FROM ? small : wide)
      const words = alt ? ` alt="${escapeAttribute(alt)}"` : ''
      return `<img src="${escapeAttribute(picture.url)}"${words}${measures(picture)}${look}>`
    })
    .join('')

export const inlinePicture = ({ src, alt, style }: InlinePicture, emission: Emission): string =>
  img(
    { src, alt, style: ` style="${style ?? 'display:inline-block;vertical-align:middle;max-width:100%'}"` },
    emission,
  )

/** Caption and credit under a picture, each only where given. */
export const captionOf = (
  { caption, credit }: Pick<Picture, 'caption' | 'credit'>,
  emission: Emission,
): string => {
  const words = caption?.length ? emission.inlines(caption) : ''
  const look = emission.css.credit
  const given = credit?.length ? emission.inlines(credit) : ''
  const thanks = given && look ? `<span${look}>${given}</span>` : given
  if (!words && !thanks) return ''
  return `<figcaption${emission.css.caption}>${words}${words && thanks ? escapeText('　') : ''}${thanks}</figcaption>`
}

/** A picture shown as wide as its author wants, in the middle. */
const sized = (style: string): string => ` style="display:block;margin:0 auto;max-width:100%;${style}"`

/** A picture standing by itself. A tap may lead somewhere. */
export const figure = (picture: Picture, emission: Emission): string => {
  const { src, alt, style, href } = picture
  const shown = img({ src, ...(alt ? { alt } : {}), ...(style ? { style: sized(style) } : {}) }, emission)
  const tapped = href
    ? linked(shown, { link: { type: 'link', href, children: [{ type: 'text', text: alt ?? '' }] }, emission })
    : shown
  return `<figure${emission.css.figure}>${tapped}${captionOf(picture, emission)}</figure>`
}

/** Spreads `count` pictures evenly over rows of at most `columns`: four in threes are two and two, not three and one. */
export const rowsOf = <T>(items: readonly T[], columns: number): T[][] => {
  const rows = Math.ceil(items.length / columns)
  const result: T[][] = []
  for (let row = 0, from = 0; row < rows; row++) {
    const take = Math.ceil((items.length - from) / (rows - row))
    result.push(items.slice(from, from + take))
    from += take
  }
  return result
}

/** Pictures of one row share its height: each gets width by its own proportions, and none is cropped. */
const gridCell = (picture: Picture, emission: Emission): string => {
  const first = placed(picture.src, emission)[0]
  const weight = first?.width && first.height ? Math.round((first.width / first.height) * 1000) / 1000 : 1
  const cell = emission.css.gridCell.replace('flex:1', `flex:${weight}`)
  const { pictureInGrid: style } = emission.css
  return `<section${cell}>${img({ ...picture, style }, emission)}${captionOf(picture, emission)}</section>`
}

export const grid = (
  { columns, pictures, caption }: { columns: number; pictures: Picture[]; caption?: Picture['caption'] },
  emission: Emission,
): string => {
  const rows = rowsOf(pictures, columns)
    .map(
      (row) =>
        `<section${emission.css.gridRow}>${row.map((one) => gridCell(one, emission)).join('')}</section>`,
    )
    .join('')
  return `<figure${emission.css.figure}>${rows}${captionOf({ caption }, emission)}</figure>`
}
