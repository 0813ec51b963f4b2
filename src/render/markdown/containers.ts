import type { Token } from 'marked'
import { BLOCKS, type BlockKind, type BlockSlug } from '../blocks'
import type { Tokenizer } from './extensions'

export const CONTAINER_START = ':::'

const OPEN = /^(:{3,})[ \t]*([^\s:]+)[ \t]*([^\n]*)(?:\n|$)/
const OPEN_LINE = /^:{3,}[ \t]*[^\s:]/
const CLOSE_LINE = /^:{3,}[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const FIELD_LINE = /^[ \t]*([^\s：:|]{1,12})[ \t]*[：:][ \t]*(.*)$/

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

/** The lines up to the `:::` that closes, containers and code fences inside skipped; undefined when nothing closes. */
const bodyOf = (lines: readonly string[]): string[] | undefined => {
  let depth = 0
  let fence = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const mark = FENCE.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence)) fence = ''
    } else if (mark) fence = mark
    else if (OPEN_LINE.test(line)) depth++
    else if (CLOSE_LINE.test(line) && depth-- === 0) return lines.slice(0, at)
  }
  return undefined
}

export type FieldToken = { raw: string; tokens: Token[] }

/** A container that never closes is looked for to the end of the text; after so many, the rest is taken as words. */
const MAX_UNCLOSED = 20

/** Containers in containers, like any nesting, are bounded. */
const MAX_DEPTH = 8

/** A container `::: name words` … `:::`: first lines `label：value` are fields, the rest is Markdown. */
export const containerToken = (): Tokenizer => {
  let unclosed = 0
  let depth = 0
  return function (source) {
    const found = OPEN.exec(source)
    const kind = found ? kindOf(found[2] as string) : undefined
    if (!found || !kind || unclosed >= MAX_UNCLOSED || depth >= MAX_DEPTH) return undefined
    const body = bodyOf(source.slice(found[0].length).split('\n'))
    if (!body) {
      unclosed++
      return undefined
    }
    const inside = body.join('\n')
    const closing = /^[^\n]*(?:\n|$)/.exec(
      source.slice(found[0].length + inside.length + (body.length > 0 ? 1 : 0)),
    )?.[0]
    const raw = source.slice(0, found[0].length + inside.length + (body.length > 0 ? 1 : 0)) + (closing ?? '')
    const fields: Record<string, FieldToken> = {}
    let from = 0
    for (; from < body.length; from++) {
      const field = FIELD_LINE.exec(body[from] as string)
      const known = kind.fields.find(
        ({ name, label, type }) => type !== 'rows' && (name === field?.[1] || label === field?.[1]),
      )
      if (!field || !known || fields[known.name]) break
      const value = field[2] as string
      fields[known.name] = { raw: value, tokens: this.lexer.inline(value, []) }
    }
    depth++
    const tokens = this.lexer.blockTokens(body.slice(from).join('\n'), [])
    depth--
    const head = (found[3] as string).trim()
    return {
      type: 'container',
      raw,
      slug: kind.slug,
      fields,
      head: { raw: head, tokens: this.lexer.inline(head, []) },
      tokens,
    }
  }
}
