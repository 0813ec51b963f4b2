/** Elements in which the parser drops tags or reads them as raw text: read as common elements they lose nothing. */
const RAW_TEXT_TAG =
  /<(\/?)(textarea|title|xmp|iframe|noembed|noframes|plaintext|noscript|select)(?=[\s/>])/gi
/** Elements whose content is no text of the article, and which would swallow the rest if never closed. */
const CODE_TAG = /<(\/?)(script|style|svg|math)(?=[\s/>])/gi
/** An empty script closed on the spot, as SVG allows. */
const EMPTY_CODE_TAG = /<(?:script|style)(?=[\s/])[^<>]*\/>/gi
const TAG_START = /<[/a-z]/gi
/** How deep tags may nest. Published articles stay under 40; phones and parsers suffer from thousands. */
const MAX_NESTING = 120
const ANY_TAG = /<(\/?)([a-z][^\s/>]*)[^>]*>/gi
const SKIPPED = /^(?:x-slot|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** Where the tag that opens at `from` ends, attributes in quotes considered; -1 when it never does. */
const endOfTag = (html: string, from: number): number => {
  let quote = ''
  for (let at = from + 1; at < html.length; at++) {
    const character = html[at]
    if (quote) quote = character === quote ? '' : quote
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character
    else if (character === '>') return at
  }
  return -1
}

const MAX_HALF_OPEN = 50

/** Writes every `<` that opens a tag which never ends as a mere character, so that the words after it are not swallowed. */
const closeHalfTags = (html: string): string => {
  let result = ''
  let from = 0
  let failures = 0
  TAG_START.lastIndex = 0
  for (let found = TAG_START.exec(html); found; found = TAG_START.exec(html)) {
    const end = failures < MAX_HALF_OPEN ? endOfTag(html, found.index) : -1
    if (end >= 0) TAG_START.lastIndex = end + 1
    else {
      failures++
      result += `${html.slice(from, found.index)}&lt;`
      from = found.index + 1
    }
  }
  return result + html.slice(from)
}

/** What the parser would skip as a comment, and what ends it. */
const UNSEEN: readonly [string, RegExp][] = [
  ['<!--', /--!?>/g],
  ['<?', />/g],
  ['<!', />/g],
]

/** Takes out comments and their like; one that never ends would hide the rest, so it is written as words. */
const withoutUnseen = (html: string): string => {
  let result = ''
  let from = 0
  const endless = new Set<RegExp>()
  const start = /<[!?]/g
  for (let found = start.exec(html); found; found = start.exec(html)) {
    const at = found.index
    const [open, end] = UNSEEN.find(([one]) => html.startsWith(one, at)) as [string, RegExp]
    end.lastIndex = at + 2
    const close = endless.has(end) ? null : end.exec(html)
    if (!close) endless.add(end)
    result += html.slice(from, at) + (close ? '' : `&lt;${open.slice(1)}`)
    from = close ? close.index + close[0].length : at + open.length
    start.lastIndex = from
  }
  return result + html.slice(from)
}

/** A script or style that is never closed is a mention of the tag, not the tag. */
const closeCode = (html: string): string => {
  const tags = [...html.matchAll(CODE_TAG)]
  const lastEnd = new Map<string, number>()
  for (const tag of tags) if (tag[1]) lastEnd.set((tag[2] as string).toLowerCase(), tag.index)
  let result = ''
  let from = 0
  for (const tag of tags) {
    if (tag[1] || (lastEnd.get((tag[2] as string).toLowerCase()) ?? -1) > tag.index) continue
    result += `${html.slice(from, tag.index)}&lt;`
    from = tag.index + 1
  }
  return result + html.slice(from)
}

/** Takes tags away that are nested absurdly deep; what stands in them stays. */
const limitNesting = (html: string): string => {
  let depth = 0
  return html.replace(ANY_TAG, (tag, slash: string, name: string) => {
    if (SKIPPED.test(name)) return tag
    if (slash) {
      if (depth > 0) depth--
      return depth >= MAX_NESTING ? '' : tag
    }
    depth++
    return depth > MAX_NESTING ? '' : tag
  })
}

/** Makes one piece of raw HTML whole: whatever it leaves open must not swallow what follows it. */
export const settlePiece = (html: string): string =>
  closeHalfTags(withoutUnseen(html.replace(/\u0000/g, '\ufffd')))

/** Makes the assembled HTML safe to hand to the parser: no raw text swallows words, nothing nests without measure. */
export const settleWhole = (html: string): string => {
  const readable = html
    .replace(RAW_TEXT_TAG, (_, slash: string, name: string) => `<${slash}x-${name}`)
    .replace(EMPTY_CODE_TAG, '')
  return limitNesting(closeCode(readable))
}
