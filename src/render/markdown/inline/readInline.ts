import { angle } from './angles'
import { closing, exclamation, opening } from './bracketSigns'
import type { InlineContext } from './context'
import { processEmphasis } from './emphasis'
import { type InlineItem, newItems, nodesBetween, ungrouped } from './item'
import { code, emphasis } from './marks'
import { backslash, colon, formula, lineEnd, mail, reference, www } from './otherSigns'
import { put, type Read, type Reading } from './reading'

/** Signs at which words may be more than words. */
const SIGNS = '\n!$&*:<@[\\]_`~wW'
const IS_SIGN = new Uint8Array(128)
for (const sign of SIGNS) IS_SIGN[sign.charCodeAt(0)] = 1

const READERS: Record<string, Read> = {
  '\n': lineEnd,
  '!': exclamation,
  $: formula,
  '&': reference,
  '*': emphasis,
  _: emphasis,
  '~': emphasis,
  ':': colon,
  '<': angle,
  '@': mail,
  '[': opening,
  '\\': backslash,
  ']': closing,
  '`': code,
  w: www,
  W: www,
}

/** The first sign from here that may be more than a word; the length of the text when there is none. */
const nextSign = (text: string, from: number): number => {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128 && IS_SIGN[code] === 1) break
  }
  return at
}

/**
 * Reads the words of one block: marks, links, pictures, code, footnotes, bare addresses, breaks. Tags of raw HTML come out as
 * they stand. Every sign is looked at a bounded number of times, whatever the text.
 */
export const readInline = (text: string, context: InlineContext): InlineItem[] => {
  const first = nextSign(text, 0)
  if (first === text.length) return text === '' ? [] : [{ type: 'text', text }]
  const items = newItems()
  const reading: Reading = {
    text,
    at: first,
    from: 0,
    items,
    delimiters: {},
    brackets: { linkedFrom: -1 },
    endless: new Set(),
    hasAddresses: false,
    context,
  }
  while (reading.at < text.length) {
    ;(READERS[text[reading.at] as string] as Read)(reading)
    reading.at = nextSign(text, reading.at)
  }
  put(reading, { end: text.length })
  processEmphasis({ items, all: reading.delimiters })
  return ungrouped(nodesBetween(items.first).nodes)
}
