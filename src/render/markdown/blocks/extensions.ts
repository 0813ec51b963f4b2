import type { Lexer, Token, Tokens } from 'marked'
import { Tokenizer } from 'marked'
import { blockNamed, fieldIn } from './containerNames'
import type { RawFields } from './rawBlock'
import { alignsOf, cellsOf } from './tableRows'

type Here = { lexer: Lexer }
export type BlockReader = (this: Here, source: string) => Token | undefined

/** marked's own table but for its rows: they are cut here, in linear time, and cells beyond the head stay. */
export class LinearTables extends Tokenizer {
  override table(source: string): Tokens.Table | undefined {
    const found = this.rules.block.table.exec(source)
    const aligns = found && alignsOf((found[2] as string).trim())
    const head = found && cellsOf(found[1] as string)
    if (!found || !aligns || head?.length !== aligns.length) return undefined
    const rows = (found[3] ?? '')
      .split('\n')
      .filter((row) => row.trim() !== '')
      .map(cellsOf)
    return {
      type: 'rawTable',
      raw: (found[0] as string).replace(/\n$/, ''),
      head,
      aligns,
      rows,
    } as unknown as Tokens.Table
  }
}

const OPEN = /^ {0,3}:{3,}[ \t]*([^\s:]+)[ \t]*([^\n]*)(?:\n|$)/
const OPEN_LINE = /^ {0,3}:{3,}[ \t]*[^\s:]/
const CLOSE_LINE = /^ {0,3}:{3,}[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

const lineAt = (source: string, start: number): { line: string; end: number } => {
  const newline = source.indexOf('\n', start)
  return newline < 0
    ? { line: source.slice(start), end: source.length }
    : { line: source.slice(start, newline), end: newline + 1 }
}

/** Where the `:::` that closes stands, containers and fences inside skipped; undefined when nothing closes. */
const closingOf = (source: string, from: number): { start: number; end: number } | undefined => {
  let depth = 0
  let fence = ''
  for (let start = from; start < source.length; ) {
    const { line, end } = lineAt(source, start)
    const mark = FENCE.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence)) fence = ''
    } else if (mark) fence = mark
    else if (OPEN_LINE.test(line)) depth++
    else if (CLOSE_LINE.test(line) && depth-- === 0) return { start, end }
    start = end
  }
  return undefined
}

/** A container that never closes is looked for to the end of the text; after so many, the rest is words. */
const MAX_UNCLOSED = 20
/** Containers in containers, like any nesting, are bounded. */
const MAX_DEPTH = 8

/** A container `::: name words` … `:::`: first lines `label：value` are fields, the rest is Markdown. */
export const container = (state: { isSpent: boolean }): BlockReader => {
  let depth = 0
  let unclosed = 0
  return function (source) {
    const found = OPEN.exec(source)
    const kind = found ? blockNamed(found[1] as string) : undefined
    if (!found || !kind || unclosed >= MAX_UNCLOSED || depth >= MAX_DEPTH) return undefined
    const closing = closingOf(source, found[0].length)
    if (!closing) {
      unclosed++
      state.isSpent = unclosed >= MAX_UNCLOSED
      return undefined
    }
    const fields: RawFields = {}
    let from = found[0].length
    while (from < closing.start) {
      const { line, end } = lineAt(source, from)
      const field = fieldIn(line.trim(), kind)
      if (!field || Object.hasOwn(fields, field.name)) break
      fields[field.name] = field.value
      from = end
    }
    depth++
    const tokens = this.lexer.blockTokens(source.slice(from, closing.start), [])
    depth--
    const head = (found[2] as string).trim()
    return { type: 'container', raw: source.slice(0, closing.end), slug: kind.slug, head, fields, tokens }
  }
}

const NOTE = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*)(?:\n|$)/
const INDENT = /^(?: {2,4}|\t)/

/** Where the footnote ends: lines that go on at once belong to it, and indented ones after a blank. */
const noteEnd = (source: string, from: number): number => {
  let end = from
  let isNext = true
  for (let start = from; start < source.length; ) {
    const { line, end: next } = lineAt(source, start)
    if (line.trim() === '') isNext = false
    else if ((isNext && !NOTE.test(line)) || INDENT.test(line)) end = next
    else break
    start = next
  }
  return end
}

/** `[^1]: words`. A label used twice keeps both texts. */
export const note = (labels: Map<string, number>): BlockReader =>
  function (source) {
    const found = NOTE.exec(source)
    if (!found) return undefined
    const end = noteEnd(source, found[0].length)
    const label = found[1] as string
    const times = labels.get(label) ?? 0
    labels.set(label, times + 1)
    const text = `${found[2]}\n${source.slice(found[0].length, end).replace(/^(?: {2,4}|\t)/gm, '')}`
    const tokens = this.lexer.blockTokens(text, [])
    return {
      type: 'note',
      raw: source.slice(0, end),
      label: times > 0 ? `${label}#${times + 1}` : label,
      tokens,
    }
  }

/** `$$` on a line of its own to the next one; a blank line in between makes it words. */
export const formula: BlockReader = (source) => {
  if (!source.startsWith('$$')) return undefined
  const end = source.indexOf('$$', 2)
  const { line } = end < 0 ? { line: '' } : lineAt(source, end + 2)
  const raw = source.slice(0, end + 2)
  return end <= 2 || line.trim() !== '' || /\n[ \t]*\n/.test(raw)
    ? undefined
    : { type: 'formula', raw, text: raw }
}
