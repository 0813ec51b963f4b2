import { type Block, type ComposedBlock, type FieldBlock, oneLine } from '../tree'
import type { Emission, Note } from './emission'
import { escapeText } from './escape'

type Of<T extends ComposedBlock['type']> = Extract<ComposedBlock, { type: T }>

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
/** Sakamoto's offsets: how far each month shifts the day of the week. */
const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/** Day of the week by calendar alone, so that no time zone can shift it. */
const weekdayOf = ({ year, month, day }: { year: number; month: number; day: number }): string => {
  const counted = month < 3 ? year - 1 : year
  const leaps = Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400)
  return `星期${WEEKDAYS[(counted + leaps + (MONTH_SHIFTS[month - 1] ?? 0) + day) % 7]}`
}

/** A leaf of the calendar: `date` is YYYY-MM-DD, or MM-DD for a day of every year. */
export const dateCard = (
  { date, note }: Extract<FieldBlock, { type: 'dateCard' }>,
  emission: Emission,
): string => {
  const { css } = emission
  const parts = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(date.trim())
  const [year, month, day] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])]
  const words = note?.length ? `<section${css.dateNote}>${emission.inlines(note)}</section>` : ''
  if (!parts)
    return `<section${css.dateCard}><section${css.dateNote}>${escapeText(date)}</section>${words}</section>`
  const head = `<section${css.dateMonth}>${year ? `${year}年` : ''}${month}月</section>`
  const week = year ? `<section${css.dateWeek}>${weekdayOf({ year, month, day })}</section>` : ''
  const leaf = `<section${css.dateLeaf}>${head}<section${css.dateDay}>${day}</section>${week}</section>`
  return `<section${css.dateCard}>${leaf}${words}</section>`
}

export const byLine = ({ parts }: Of<'byLine'>, { css }: Emission): string =>
  parts.length > 0
    ? `<section${css.byLine}>${parts.map((part) => escapeText(oneLine(part))).join('　')}</section>`
    : ''

export const source = ({ text }: Of<'source'>, { css }: Emission): string =>
  `<section${css.source}>${escapeText(oneLine(text))}</section>`

export const facts = ({ items }: Of<'facts'>, emission: Emission): string => {
  const { css } = emission
  const rows = items.map(({ label, value }) => {
    const name = `<span${css.factLabel}>${escapeText(oneLine(label))}</span>`
    return `<section${css.fact}>${name}<section${css.factValue}>${emission.inlines(value)}</section></section>`
  })
  return rows.length > 0 ? `<section${css.facts}>${rows.join('')}</section>` : ''
}

export const footer = ({ title, children }: Of<'footer'>, emission: Emission): string => {
  const { css } = emission
  const head = title ? `<section${css.footerTitle}>${escapeText(oneLine(title))}</section>` : ''
  return `<section${css.footer}>${head}<section${css.footerBody}>${emission.blocks(children)}</section></section>`
}

const noteBody = ({ text, href, blocks }: Note, emission: Emission): string => {
  if (href) return `${text && text !== href ? `${escapeText(text)}：` : ''}${escapeText(href)}`
  const only: readonly Block[] = blocks ?? []
  return only
    .map((block) =>
      block.type === 'paragraph' ? emission.inlines(block.children) : emission.blocks([block]),
    )
    .join('<br>')
}

/** The list at the end. Notes may themselves hold links, so it is read until no new one appears. */
export const notesAtEnd = (emission: Emission): string => {
  const { css, notes } = emission
  const rows: string[] = []
  for (let at = 0; at < notes.length; at++) {
    const note = notes[at] as Note
    rows.push(`<section${css.note}>[${note.number}] ${noteBody(note, emission)}</section>`)
  }
  if (rows.length === 0) return ''
  const links = notes.filter((note) => note.href).length
  const title = links === 0 ? '注释' : links === notes.length ? '参考链接' : '注释与参考链接'
  return `<section${css.notes}><section${css.notesTitle}>${title}</section>${rows.join('')}</section>`
}
