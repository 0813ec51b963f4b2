import type { Token } from 'marked'
import type { Tokenizer } from './extensions'

export const NOTE_START = '[^'

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*)(?:\n|$)/
const MARK = /^\[\^([^\]\s]{1,60})\]/
const INDENT = /^(?: {2,4}|\t)/

/** Where the definition ends: lines that go on at once belong to it, and indented ones after a blank. */
const endOf = (source: string, from: number): number => {
  let end = from
  let isNext = true
  for (let start = from; start < source.length; ) {
    const newline = source.indexOf('\n', start)
    const next = newline < 0 ? source.length : newline + 1
    const line = source.slice(start, next)
    if (line.trim() === '') isNext = false
    else if ((isNext && !DEFINITION.test(line)) || INDENT.test(line)) end = next
    else break
    start = next
  }
  return end
}

/** `[^1]: words` — the words of a footnote. A label used twice keeps both texts. */
export const noteDefinition = (labels: Map<string, number>): Tokenizer =>
  function (source) {
    const found = DEFINITION.exec(source)
    if (!found) return undefined
    const end = endOf(source, found[0].length)
    const more = source.slice(found[0].length, end)
    const label = found[1] as string
    const times = labels.get(label) ?? 0
    labels.set(label, times + 1)
    const text = `${found[2]}\n${more.replace(/^(?: {2,4}|\t)/gm, '')}`
    const tokens: Token[] = this.lexer.blockTokens(text, [])
    return {
      type: 'noteDefinition',
      raw: source.slice(0, end),
      label: times > 0 ? `${label}#${times + 1}` : label,
      tokens,
    }
  }

/** `[^1]` among words, where such a footnote exists; otherwise it is just these characters. */
export const noteMark =
  (labels: Map<string, number>): Tokenizer =>
  (source) => {
    const found = MARK.exec(source)
    if (!found || !labels.has(found[1] as string)) return undefined
    return { type: 'noteMark', raw: found[0], label: found[1] }
  }
