import type { FieldBlock, Inline } from '../tree'
import { content } from './blocks'
import type { Emission } from './emission'
import { captionOf, figure, grid, img } from './pictures'
import { within } from './plaque'

type Of<T extends FieldBlock['type']> = Extract<FieldBlock, { type: T }>

/** Words in an element of their own, or nothing where there are none. */
const line = (
  words: readonly Inline[] | undefined,
  { style, emission }: { style: string; emission: Emission },
) => (words?.length ? `<section${style}>${emission.inlines(words)}</section>` : '')

const timeline = ({ items }: Of<'timeline'>, emission: Emission): string => {
  const { css } = emission
  const rows = items.map(({ time, children, picture }) => {
    const head = within('timelineTime', {
      emission,
      write: () => line(time, { style: css.timelineTime, emission }),
    })
    const photo = picture ? img({ src: picture }, emission) : ''
    return `<section${css.timeline}>${head}<section${css.timelineBody}>${content(children, emission)}${photo}</section></section>`
  })
  return `<section>${rows.join('')}</section>`
}

/** Cards stand two in a row, three where three or more are exactly a row or two. */
const cardsInRow = (count: number): number => (count % 3 === 0 ? 3 : 2)

const figures = ({ items }: Of<'figures'>, emission: Emission): string => {
  const width = cardsInRow(items.length)
  const card = ({ value, unit, label }: (typeof items)[number]) => {
    const { css } = emission
    const small = unit?.length ? `<span${css.figuresUnit}>${emission.inlines(unit)}</span>` : ''
    const number = `<section${css.figuresValue}>${emission.inlines(value)}${small}</section>`
    return `${number}${line(label, { style: css.figuresLabel, emission })}`
  }
  const cards = items.map((item) => {
    const words = within('figuresCard', { emission, write: () => card(item) })
    return `<section${emission.css.figuresCard}>${words}</section>`
  })
  const rows: string[] = []
  for (let at = 0; at < cards.length; at += width) {
    rows.push(`<section${emission.css.figures}>${cards.slice(at, at + width).join('')}</section>`)
  }
  return rows.join('')
}

const people = ({ items }: Of<'people'>, emission: Emission): string => {
  const { css } = emission
  return items
    .map(({ name, role, picture, children }) => {
      const photo = picture ? img({ src: picture, style: css.personPhoto }, emission) : ''
      const words =
        line(name, { style: css.personName, emission }) + line(role, { style: css.personRole, emission })
      const more = children.length > 0 ? `<section>${content(children, emission)}</section>` : ''
      return `<section${css.person}>${photo}<section${css.personBody}>${words}${more}</section></section>`
    })
    .join('')
}

const stepWords = ({ title, children }: Of<'steps'>['items'][number], emission: Emission): string => {
  if (children.length === 0) return emission.inlines(title)
  const words = line(title, { style: emission.css.stepTitle, emission })
  return `${words}<section>${content(children, emission)}</section>`
}

const steps = ({ items }: Of<'steps'>, emission: Emission): string => {
  const { css } = emission
  const rows = items.map((item, at) => {
    // A list of one is no list.
    const number = items.length > 1 ? `<span${css.stepNumber}>${at + 1}</span>` : ''
    return `<section${css.step}>${number}<section${css.stepBody}>${stepWords(item, emission)}</section></section>`
  })
  return rows.join('')
}

const callout = ({ title, children }: Of<'callout'>, emission: Emission): string =>
  `<section${emission.css.callout}>${line(title, { style: emission.css.calloutTitle, emission })}${emission.blocks(children)}</section>`

const document = ({ children, source }: Of<'document'>, emission: Emission): string =>
  `<section${emission.css.document}>${emission.blocks(children)}${line(source, { style: emission.css.documentSource, emission })}</section>`

const qr = ({ src, title, note }: Of<'qr'>, emission: Emission): string => {
  const { css } = emission
  const words = line(title, { style: css.qrTitle, emission })
  return `<section${css.qr}>${words}${img({ src, style: css.qrPicture }, emission)}${line(note, { style: css.qrNote, emission })}</section>`
}

const chapter = ({ book, title, reader, children }: Of<'chapter'>, emission: Emission): string => {
  const { css } = emission
  const head =
    line(book, { style: css.chapterBook, emission }) + line(title, { style: css.chapterTitle, emission })
  const voice = line(reader, { style: css.chapterBook, emission })
  return `<section${css.chapter}>${head}${emission.blocks(children)}${voice}</section>`
}

const divider = ({ css, ornament }: Emission): string =>
  ornament ? `<section${css.divider}>${ornament}</section>` : `<hr${css.rule}>`

const qrCaption = (picture: Of<'figure'>, emission: Emission): string =>
  picture.src ? figure(picture, emission) : captionOf(picture, emission)

/** The blocks of the field that are nothing but layout. Those that WeChat's API cannot carry are in `media.ts`. */
export const fields = {
  figure: qrCaption,
  grid,
  document,
  timeline,
  figures,
  people,
  steps,
  callout,
  qr,
  chapter,
  divider: (_: Of<'divider'>, emission: Emission) => divider(emission),
}
