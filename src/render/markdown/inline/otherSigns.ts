import { decodeReferences } from '../../html/references'
import { addressAt, type BareAddress, mailAt, wwwAt } from './addresses'
import { formulaEnd } from './formulas'
import type { InlineItem } from './item'
import { pass, put, type Read, type Reading } from './reading'

const trailingBlanks = ({ text, from, at }: Reading): number => {
  let start = at
  while (start > from && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  return at - start
}

export const lineEnd: Read = (reading) => {
  const blanks = trailingBlanks(reading)
  if (blanks < 2) {
    pass(reading)
    return
  }
  const end = reading.at + 1
  reading.at -= blanks
  put(reading, { node: { type: 'break' }, end })
}

const ESCAPABLE = /[!-/:-@[-`{-~]/

export const backslash: Read = (reading) => {
  const next = reading.text[reading.at + 1]
  const end = reading.at + 2
  if (next === '\n') put(reading, { node: { type: 'break' }, end })
  else if (next !== undefined && ESCAPABLE.test(next))
    put(reading, { node: { type: 'text', text: next }, end })
  else pass(reading)
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

export const reference: Read = (reading) => {
  REFERENCE.lastIndex = reading.at
  const found = REFERENCE.exec(reading.text)?.[0]
  if (!found) pass(reading)
  else put(reading, { node: { type: 'text', text: decodeReferences(found) }, end: reading.at + found.length })
}

export const formula: Read = (reading) => {
  const { text, at } = reading
  const end = formulaEnd(text, at)
  if (end < 0) {
    pass(reading)
    return
  }
  const words = text.slice(at, end)
  reading.context.onFormula(words)
  put(reading, { node: { type: 'text', text: words }, end })
}

const putAddress = (reading: Reading, found: BareAddress | undefined): void => {
  if (!found) {
    pass(reading)
    return
  }
  reading.at = found.start
  reading.hasAddresses = true
  const words = reading.text.slice(found.start, found.end)
  const node: InlineItem = { type: 'link', href: found.href, children: [{ type: 'text', text: words }] }
  put(reading, { node, end: found.end })
}

export const colon: Read = (reading) => {
  const { text, at, from } = reading
  const isAddress = text[at + 1] === '/' && text[at + 2] === '/'
  putAddress(reading, isAddress ? addressAt(text, at, from) : undefined)
}

const WWW = /www\./iy

export const www: Read = (reading) => {
  const { text, at } = reading
  WWW.lastIndex = at
  putAddress(reading, WWW.test(text) ? wwwAt(text, at) : undefined)
}

export const mail: Read = (reading) => putAddress(reading, mailAt(reading.text, reading.at, reading.from))
