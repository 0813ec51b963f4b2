import { closeBracket, openBracket } from './brackets'
import { append } from './item'
import { pass, put, type Read, type Reading } from './reading'

const bracketAt = (reading: Reading, length: number): void => {
  const { text, at, items, delimiters } = reading
  put(reading, { end: at + length })
  const item = append(items, { type: 'text', text: text.slice(at, at + length) })
  openBracket(reading.brackets, {
    item,
    at: at + length,
    isPicture: length === 2,
    delimiter: delimiters.last,
  })
}

const NOTE = /\[\^([^\]\s]{1,60})\]/y

export const opening: Read = (reading) => {
  const { text, at, context } = reading
  if (text[at + 1] === '^' && context.footnotes.size > 0) {
    NOTE.lastIndex = at
    const label = NOTE.exec(text)?.[1] ?? ''
    const note = context.footnotes.get(label)
    if (note) {
      put(reading, { node: { type: 'noteMark', label, note }, end: NOTE.lastIndex })
      return
    }
  }
  bracketAt(reading, 1)
}

export const exclamation: Read = (reading) => {
  if (reading.text[reading.at + 1] === '[') bracketAt(reading, 2)
  else pass(reading)
}

export const closing: Read = (reading) => {
  const isOpen = reading.brackets.last !== undefined
  if (isOpen) put(reading, { end: reading.at })
  const end = isOpen ? closeBracket(reading.at, reading) : -1
  if (end < 0) pass(reading)
  else {
    reading.at = end
    reading.from = end
  }
}
