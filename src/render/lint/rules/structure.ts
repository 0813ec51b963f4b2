import { isArticleLink } from '../../emit/links'
import type { Table } from '../../tree'
import { readingLength } from '../prose'
import { placeIn, type Rule, spot } from '../rule'

/** A phone shows about 20 Chinese characters a line: these are 12 and 25 lines, about one screen and two. */
const PARAGRAPH_LONG = 250
const PARAGRAPH_VERY_LONG = 500

/** At 14 px with its padding a column is at least 76 px wide; a phone of 375 px shows four. */
const COLUMNS_SEEN = 4
const COLUMNS_UNREADABLE = 7

export const headings: Rule = function* ({ survey }) {
  for (const [at, entry] of survey.entries.entries()) {
    if (entry.type !== 'heading') continue
    if (entry.words.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]/g, '') === '') {
      const message = '这里有一个空的小标题，读者看不到它。请填上文字或删去。'
      yield { level: 'warning', code: 'heading-empty', message, where: spot(entry) }
      continue
    }
    const next = survey.entries[at + 1]
    const isBare =
      !next || next.field !== entry.field || (next.type === 'heading' && next.level <= entry.level)
    if (!isBare) continue
    const message = '这个小标题下面没有内容，请补上正文或删去小标题。'
    yield { level: 'warning', code: 'heading-bare', message, where: spot(entry, entry.words) }
  }
}

export const longParagraphs: Rule = function* ({ survey }) {
  for (const passage of survey.passages) {
    if (passage.kind !== 'paragraph') continue
    // Lines that the author broke by hand are short to the eye.
    const length = passage.prose.split('\n').reduce((most, line) => Math.max(most, readingLength(line)), 0)
    if (length <= PARAGRAPH_LONG) continue
    const level = length > PARAGRAPH_VERY_LONG ? 'warning' : 'hint'
    const message = `这一段有 ${length} 字，手机上要占${level === 'warning' ? '两屏以上' : '大半屏'}，建议分成两三段。`
    yield { level, code: 'paragraph-long', message, where: placeIn(passage, { at: 0, length: 20 }) }
  }
}

export const lostLinks: Rule = function* ({ survey }) {
  for (const link of survey.links) {
    if (isArticleLink(link.href)) continue
    const where = spot(link, link.text || link.href)
    if (/^(?:https?|ftp):\/\//i.test(link.href)) {
      const message = '公众号正文里点不开外部链接，网址会列到文末。最要紧的一个请填在「阅读原文」。'
      yield { level: 'hint', code: 'link-external', message, where }
    } else if (/^(?:mailto|tel|sms|xmpp):/i.test(link.href)) {
      if (link.isBare) continue
      const message = '公众号正文里点了不会拨号或写信，请把号码或邮箱写在字面上。'
      yield { level: 'hint', code: 'link-external', message, where }
    } else {
      const message = '这个链接在公众号里打不开（页内跳转、相对地址或不安全的地址），只会留下文字。'
      yield { level: 'warning', code: 'link-lost', message, where }
    }
  }
}

const columnsOf = ({ head, rows }: Table): number =>
  Math.max(
    0,
    ...[...head.slice(0, 3), ...rows.slice(0, 20)].map((row) =>
      row.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0),
    ),
  )

export const wideTables: Rule = function* ({ survey }) {
  for (const entry of survey.entries) {
    if (entry.type !== 'table') continue
    const columns = columnsOf(entry.table)
    if (columns <= COLUMNS_SEEN) continue
    const level = columns >= COLUMNS_UNREADABLE ? 'warning' : 'hint'
    const message = `表格有 ${columns} 列，手机上一屏只放得下 ${COLUMNS_SEEN} 列，读者要左右滑动。可以拆成两个表，或把行列对调。`
    yield {
      level,
      code: 'table-wide',
      message,
      where: spot({ ...entry, paragraph: (entry.paragraph ?? 0) + 1 }),
    }
  }
}
