import type { Token } from 'marked'
import type { Tokenizer } from './extensions'

export const NOTE_START = '[^'

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*)(?:\n|$)/
const MARK = /^\[\^([^\]\s]{1,60})\]/
const INDENT = /^(?: {2,4}|\t)/

/** How many lines after the first belong to the definition: those that go on at once, and indented ones after a blank. */
const continuation = (lines: readonly string[]): string[] => {
  let taken = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (line.trim() === '') continue
    const follows = taken === at && !DEFINITION.test(line)
    if (!follows && !INDENT.test(line)) break
    taken = at + 1
  }
  return lines.slice(0, taken)
}

/** At most this much of the text after a definition is looked at: no footnote is longer. */
const LOOK_AHEAD = 20_000

/** `[^1]: words` — the words of a footnote. A label used twice keeps both texts. */
export const noteDefinition = (labels: Map<string, number>): Tokenizer =>
  function (source) {
    const found = DEFINITION.exec(source)
    if (!found) return undefined
    const rest = source.slice(found[0].length, found[0].length + LOOK_AHEAD).split('\n')
    const more = continuation(rest)
    const raw = more.length > 0 ? `${found[0]}${more.join('\n')}` : found[0]
    const label = found[1] as string
    const times = labels.get(label) ?? 0
    labels.set(label, times + 1)
    const text = [found[2], ...more.map((line) => line.replace(INDENT, ''))].join('\n')
    const tokens: Token[] = this.lexer.blockTokens(text, [])
    return { type: 'noteDefinition', raw, label: times > 0 ? `${label}#${times + 1}` : label, tokens }
  }

/** `[^1]` among words, where such a footnote exists; otherwise it is just these characters. */
export const noteMark =
  (labels: Map<string, number>): Tokenizer =>
  (source) => {
    const found = MARK.exec(source)
    if (!found || !labels.has(found[1] as string)) return undefined
    return { type: 'noteMark', raw: found[0], label: found[1] }
  }
