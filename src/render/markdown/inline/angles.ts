import type { InlineItem } from './item'
import { pass, put, type Read, type Reading } from './reading'
import { tagEnd, unseenEnd } from './tags'

const AUTOLINK = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*)>/iy
const MAIL =
  /<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/iy
const OFFICE_TAG = /<\/?(?:o|v|w|wps|st\d):/iy

const matches = (pattern: RegExp, { text, at }: Reading): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[1]
}

const isOfficeTag = ({ text, at }: Reading): boolean => {
  OFFICE_TAG.lastIndex = at
  return OFFICE_TAG.test(text)
}

const autolink = (reading: Reading): boolean => {
  const address = isOfficeTag(reading) ? undefined : matches(AUTOLINK, reading)
  const words = address ?? matches(MAIL, reading)
  if (!words) return false
  const href = address ?? `mailto:${words}`
  reading.hasAddresses = true
  const node: InlineItem = { type: 'link', href, children: [{ type: 'text', text: words }] }
  put(reading, { node, end: reading.at + words.length + 2 })
  return true
}

export const angle: Read = (reading) => {
  const { text, at, endless } = reading
  const next = text[at + 1] ?? ''
  if (next === '!' || next === '?') {
    const end = unseenEnd(text, at, endless)
    if (end < 0) pass(reading)
    else put(reading, { end })
    return
  }
  if (autolink(reading)) return
  const end = tagEnd(text, at)
  if (end < 0) pass(reading)
  else put(reading, { node: { type: 'tag', raw: text.slice(at, end) }, end })
}
