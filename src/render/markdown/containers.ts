import type { Lexer, Token } from 'marked'
import { BLOCKS, type BlockKind, type BlockSlug } from '../blocks'
import type { Tokenizer } from './extensions'

export const CONTAINER_START = ':::'

const OPEN = /^ {0,3}(:{3,})[ \t]*([^\s:]+)[ \t]*([^\n]*)(?:\n|$)/
const OPEN_LINE = /^ {0,3}:{3,}[ \t]*[^\s:]/
const CLOSE_LINE = /^ {0,3}:{3,}[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const FIELD_LINE = /^[ \t]*([^：:|\n]{1,16}?)[ \t]*[：:][ \t]*(.*)$/

/** Names from other tools that mean the same. */
const ALIASES: Record<string, BlockSlug> = {
  tip: 'callout',
  note: 'callout',
  info: 'callout',
  warning: 'callout',
  danger: 'callout',
  caution: 'callout',
  important: 'callout',
  grid: 'pictureGrid',
  document: 'documentQuote',
  qr: 'qrCard',
  audio: 'audioReading',
  video: 'videoNote',
  card: 'linkCard',
  footer: 'footerPlace',
  date: 'dateCard',
}

const KINDS = new Map<string, BlockKind>(
  BLOCKS.flatMap((kind) => [
    [kind.slug.toLowerCase(), kind],
    [kind.label, kind],
  ]),
)

/** The block a container is named after: by slug, by Chinese label, or by a name from elsewhere. */
const kindOf = (name: string): BlockKind | undefined => {
  const alias = Object.hasOwn(ALIASES, name.toLowerCase()) ? ALIASES[name.toLowerCase()] : undefined
  return KINDS.get(alias ? alias.toLowerCase() : name.toLowerCase())
}

/**
 * Where the `:::` that closes stands, containers and code fences inside skipped, and where its line ends; undefined when
 * nothing closes. Goes line by line: most containers close soon, however long the text.
 */
const closingOf = (source: string, from: number): { start: number; end: number } | undefined => {
  let depth = 0
  let fence = ''
  for (let start = from; start < source.length; ) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline + 1
    const line = source.slice(start, newline < 0 ? end : newline)
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

export type FieldToken = { raw: string; tokens: Token[] }

/** The lines at the top of a container that name a field, and the lines after them. */
const fieldsOf = (
  lines: readonly string[],
  { kind, lexer }: { kind: BlockKind; lexer: Lexer },
): { fields: Record<string, FieldToken>; rest: string[] } => {
  const fields: Record<string, FieldToken> = {}
  let from = 0
  for (; from < lines.length; from++) {
    const [, key, value = ''] = FIELD_LINE.exec(lines[from] as string) ?? []
    const known = kind.fields.find(
      ({ name, label, type }) => type !== 'rows' && (name === key || label === key),
    )
    if (!known || fields[known.name]) break
    fields[known.name] = { raw: value, tokens: lexer.inline(value, []) }
  }
  return { fields, rest: lines.slice(from) }
}

/** A container that never closes is looked for to the end of the text; after so many, the rest is taken as words. */
const MAX_UNCLOSED = 20

/** Containers in containers, like any nesting, are bounded. */
const MAX_DEPTH = 8

/** A container `::: name words` … `:::`: first lines `label：value` are fields, the rest is Markdown. */
export const containerToken = (state: { unclosed: number }): Tokenizer => {
  let depth = 0
  return function (source) {
    const found = OPEN.exec(source)
    const kind = found ? kindOf(found[2] as string) : undefined
    if (!found || !kind || state.unclosed >= MAX_UNCLOSED || depth >= MAX_DEPTH) return undefined
    const closing = closingOf(source, found[0].length)
    if (!closing) {
      state.unclosed++
      return undefined
    }
    const body = source.slice(found[0].length, closing.start).split('\n')
    const { fields, rest } = fieldsOf(body, { kind, lexer: this.lexer })
    depth++
    const tokens = this.lexer.blockTokens(rest.join('\n'), [])
    depth--
    const raw = source.slice(0, closing.end)
    const words = (found[3] as string).trim()
    const head = { raw: words, tokens: this.lexer.inline(words, []) }
    return { type: 'container', raw, slug: kind.slug, fields, head, tokens }
  }
}

/** Where the next container may begin; none once too many were left open. */
export const containerStart =
  (state: { unclosed: number }) =>
  (source: string): number | undefined => {
    const at = state.unclosed >= MAX_UNCLOSED ? -1 : source.indexOf(`\n${CONTAINER_START}`)
    return at < 0 ? undefined : at
  }
