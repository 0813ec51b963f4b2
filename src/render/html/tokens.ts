import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import type { Node, Text } from '../tree'

export type Attribute = [name: string, value: string]

/** A start tag. `raw` is how it was written, for the few that may turn out to be a mere mention. */
export type OpenTag = { type: 'open'; tag: string; attributes: Attribute[]; isClosed: boolean; raw: string }
export type CloseTag = { type: 'close'; tag: string }
/** HTML as a row of tags and words. Our own nodes may stand among them. */
export type HtmlToken = OpenTag | CloseTag | Node

const NAME = /[a-z][^\s/>]*/iy
const ATTRIBUTE_NAME = /=?[^\s/>=]*/y
const BARE_VALUE = /[^\s>]+/y
const NO_TAG_SIGNS = /[\s/]*/y

const take = (pattern: RegExp, html: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(html)?.[0] ?? ''
}

/** One reading of one piece of HTML. Remembers which quotes do not come again, so that none is searched for twice. */
type Reading = { html: string; lastEnd: number; failures: number; endless: Set<string> }

/** After so many tags that never end, `<` is a sign like any other: each would search through all the rest. */
const FAILURES_MAX = 16

const quotedValue = ({ html, endless }: Reading, at: number): { value: string; end: number } | undefined => {
  const quote = html[at] as string
  if ((quote !== '"' && quote !== "'") || endless.has(quote)) return undefined
  const end = html.indexOf(quote, at + 1)
  if (end < 0) endless.add(quote)
  return end < 0 ? undefined : { value: html.slice(at + 1, end), end: end + 1 }
}

const valueAt = (reading: Reading, from: number): { value: string; end: number } => {
  const { html } = reading
  const at = from + take(/\s*/y, html, from).length
  const value = take(BARE_VALUE, html, at)
  return quotedValue(reading, at) ?? { value, end: at + value.length }
}

/** The start tag that begins with `<` here, or undefined when it never ends. */
const openTagAt = (reading: Reading, from: number): { tag: OpenTag; end: number } | undefined => {
  const { html } = reading
  const name = take(NAME, html, from + 1)
  const attributes: Attribute[] = []
  let at = from + 1 + name.length
  while (at < html.length) {
    at += take(NO_TAG_SIGNS, html, at).length
    if (html[at] === '>') {
      const isClosed = html[at - 1] === '/'
      const raw = html.slice(from, at + 1)
      return { tag: { type: 'open', tag: name.toLowerCase(), attributes, isClosed, raw }, end: at + 1 }
    }
    const attribute = take(ATTRIBUTE_NAME, html, at)
    at += attribute.length
    const sign = at + take(/\s*/y, html, at).length
    const { value, end } = html[sign] === '=' ? valueAt(reading, sign + 1) : { value: '', end: at }
    at = end
    attributes.push([attribute.toLowerCase(), value.includes('&') ? decodeHTMLAttribute(value) : value])
  }
  return undefined
}

const LETTER = /[a-z]/i
const CLOSE = /<\/([a-z][^\s/>]*)/iy

/** What has no words of the article in it, and would swallow the rest if it were not closed. */
const CODE = /^(?:script|style)$/

const codeEnd = ({ html, endless }: Reading, tag: string, from: number): number => {
  if (endless.has(tag)) return -1
  const pattern = new RegExp(`</${tag}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = from
  const at = pattern.exec(html)?.index ?? -1
  if (at < 0) endless.add(tag)
  return at
}

/** How far a comment or its like reaches; -1 for one that never ends, which is shown rather than hiding the rest. */
const unseenEnd = ({ html, endless }: Reading, from: number): number => {
  const isComment = html.startsWith('<!--', from)
  const end = isComment ? /--!?>|(?<=<!--)-?>/g : />/g
  const key = isComment ? '-->' : '>'
  if (endless.has(key)) return -1
  end.lastIndex = isComment ? from + 4 : from + 2
  if (end.exec(html)) return end.lastIndex
  endless.add(key)
  return -1
}

type Piece = { tokens: HtmlToken[]; end: number }

const opening = (reading: Reading, at: number): Piece | undefined => {
  if (reading.failures > FAILURES_MAX || at > reading.lastEnd) return undefined
  const found = openTagAt(reading, at)
  if (!found) {
    reading.failures++
    return undefined
  }
  const { tag, end } = found
  if (!CODE.test(tag.tag) || tag.isClosed) return { tokens: [tag], end }
  const close = codeEnd(reading, tag.tag, end)
  // A script that is never closed is a mention of the tag, not the tag.
  return close < 0 ? undefined : { tokens: [tag], end: close }
}

const closing = (reading: Reading, at: number): Piece | undefined => {
  const { html } = reading
  CLOSE.lastIndex = at
  const name = CLOSE.exec(html)?.[1]
  const end = name && at < reading.lastEnd ? html.indexOf('>', at) : -1
  return name && end >= 0 ? { tokens: [{ type: 'close', tag: name.toLowerCase() }], end: end + 1 } : undefined
}

/** The tag or comment that begins with `<` here; undefined when the sign stands for itself. */
const pieceAt = (reading: Reading, at: number): Piece | undefined => {
  const next = reading.html[at + 1] ?? ''
  if (LETTER.test(next)) return opening(reading, at)
  if (next === '/') return closing(reading, at)
  if (next !== '!' && next !== '?') return undefined
  const end = unseenEnd(reading, at)
  return end < 0 ? undefined : { tokens: [], end }
}

const wordsOf = (html: string): Text => ({ type: 'text', text: html.includes('&') ? decodeHTML(html) : html })

const readingOf = (html: string): Reading => ({
  html,
  lastEnd: html.lastIndexOf('>'),
  failures: 0,
  endless: new Set(),
})

/**
 * Cuts HTML into tags and words, as a browser would, but for what it would hide or swallow: what is left open, or never ends,
 * stays as words. Linear in the length of the HTML.
 */
export const tokensOf = (written: string): HtmlToken[] => {
  const html = /[\r\0]/.test(written) ? written.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd') : written
  const reading = readingOf(html)
  const tokens: HtmlToken[] = []
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const piece = pieceAt(reading, at)
    if (!piece) {
      at++
      continue
    }
    if (at > from) tokens.push(wordsOf(html.slice(from, at)))
    for (const token of piece.tokens) tokens.push(token)
    from = piece.end
    at = from
  }
  if (from < html.length) tokens.push(wordsOf(html.slice(from)))
  return tokens
}

/** One tag of raw HTML as Markdown found it; a script among words is no more than its tags. */
export const tokenOf = (raw: string): HtmlToken => {
  if (raw.startsWith('</'))
    return { type: 'close', tag: /[^\s/>]+/.exec(raw.slice(2))?.[0].toLowerCase() ?? '' }
  return openTagAt(readingOf(raw), 0)?.tag ?? { type: 'text', text: raw }
}
