import { backticksIn, codeWords, nextRun } from './codeSpans'
import { addDelimiter, powersOf } from './emphasis'
import { append, type InlineItem } from './item'
import { put, type Read, type Reading } from './reading'

const runEnd = ({ text, at }: Reading): number => {
  let end = at + 1
  while (text[end] === text[at]) end++
  return end
}

export const code: Read = (reading) => {
  const end = runEnd(reading)
  reading.backticks ??= backticksIn(reading.text)
  const length = end - reading.at
  const close = nextRun(reading.backticks, length, end)
  if (close < 0) {
    reading.at = end
    return
  }
  const node: InlineItem = { type: 'inlineCode', text: codeWords(reading.text.slice(end, close)) }
  put(reading, { node, end: close + length })
}

const WORD = /[a-z\d]/i

export const emphasis: Read = (reading) => {
  const { text, at } = reading
  const end = runEnd(reading)
  const sign = text[at] as string
  const isInWord = sign === '_' && WORD.test(text[at - 1] ?? '') && WORD.test(text[end] ?? '')
  if (isInWord || (sign === '~' && end - at !== 2)) {
    reading.at = end
    return
  }
  const powers = powersOf(text, { from: at, to: end })
  put(reading, { end })
  const item = append(reading.items, { type: 'text', text: text.slice(at, end) })
  if (!powers.canOpen && !powers.canClose) return
  addDelimiter(reading.delimiters, { item, at, sign, count: end - at, length: end - at, ...powers })
}
