import { afterBlanks } from './destination'

/** Names with a prefix are those that Word and WPS write; as addresses in angle brackets they would be nobody's. */
const TAG_NAME = /(?:(?:o|v|w|wps|st\d):)?[a-z][a-z\d-]*/iy
const ATTRIBUTE_NAME = /[a-z_:][\w.:-]*/iy
const BARE_VALUE = /[^\s"'=<>`]+/y

/** Where a match of the pattern ends that begins here; -1 when none does. */
const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

const valueEnd = (text: string, at: number): number => {
  const quote = text[at]
  if (quote !== '"' && quote !== "'") return endOf(BARE_VALUE, text, at)
  return text.indexOf(quote, at + 1) + 1 || -1
}

/** Where the attribute ends that begins here, its value included. */
const attributeEnd = (text: string, at: number): number => {
  const name = endOf(ATTRIBUTE_NAME, text, at)
  if (name < 0) return -1
  const sign = afterBlanks(text, name)
  if (text[sign] !== '=') return name
  return valueEnd(text, afterBlanks(text, sign + 1))
}

const openEnd = (text: string, from: number): number => {
  let at = endOf(TAG_NAME, text, from + 1)
  while (at > 0) {
    const next = afterBlanks(text, at)
    if (text[next] === '>') return next + 1
    if (text[next] === '/' && text[next + 1] === '>') return next + 2
    at = next > at ? attributeEnd(text, next) : -1
  }
  return -1
}

const closeEnd = (text: string, from: number): number => {
  const name = endOf(TAG_NAME, text, from + 2)
  if (name < 0) return -1
  const next = afterBlanks(text, name)
  return text[next] === '>' ? next + 1 : -1
}

/**
 * Where a tag of raw HTML ends that begins with `<` here, by the grammar of CommonMark. -1 when no tag begins here. Comments are no tags.
 */
export const tagEnd = (text: string, from: number): number =>
  text[from + 1] === '/' ? closeEnd(text, from) : openEnd(text, from)

/** What hides its words, how it begins and how it ends. */
const UNSEEN: readonly (readonly [start: RegExp, end: string])[] = [
  [/<!--(?=-?>)/y, '>'],
  [/<!--/y, '-->'],
  [/<\?/y, '?>'],
  [/<![a-z]/iy, '>'],
]

/**
 * Where a comment or its like ends that begins here; -1 when none begins, or when it never ends.
 * @param endless remembers what has no end in this text, so that it is searched through once
 */
export const unseenEnd = (text: string, from: number, endless: Set<string>): number => {
  for (const [start, end] of UNSEEN) {
    const inside = endOf(start, text, from)
    if (inside < 0) continue
    if (endless.has(end)) return -1
    const at = text.indexOf(end, inside)
    if (at >= 0) return at + end.length
    endless.add(end)
    return -1
  }
  return -1
}
