import { decodeReferences } from '../../html/references'

/** How deep brackets may nest in an address that is not put into angle brackets (cmark's number). */
const MAX_NESTING = 32
const ESCAPABLE = /\\([!-/:-@[-`{-~])/g

/** Takes the backslashes away that stand for nothing but the next sign, and reads `&amp;` and its like. */
export const unescaped = (text: string): string =>
  text.includes('\\') || text.includes('&') ? decodeReferences(text.replace(ESCAPABLE, '$1')) : text

/** What was found at a place of the text, and where it ends. */
export type Found = { text: string; end: number }

const isBlankCode = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** The first place from here that is no blank. */
export const afterBlanks = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++
  return at
}

const inAngles = (text: string, from: number): Found | undefined => {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '>') return { text: unescaped(text.slice(from + 1, at)), end: at + 1 }
    else if (sign === '<' || sign === '\n') return undefined
  }
  return undefined
}

/** The address of a link. An empty one is an address, too; undefined where none can stand. */
export const destinationAt = (text: string, from: number): Found | undefined => {
  if (text[from] === '<') return inAngles(text, from)
  let depth = 0
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 127) break
    if (code === 92 && at + 1 < text.length && text.charCodeAt(at + 1) > 32) at++
    else if (code === 40 && ++depth > MAX_NESTING) return undefined
    else if (code === 41 && depth-- === 0) break
  }
  return depth > 0 ? undefined : { text: unescaped(text.slice(from, at)), end: at }
}

const CLOSING: Record<string, string> = { '"': '"', "'": "'", '(': ')' }

/** The title of a link in quotes or brackets, the first of which stands here. */
export const titleAt = (text: string, from: number): Found | undefined => {
  const opening = text[from] ?? ''
  const closing = CLOSING[opening]
  if (!closing) return undefined
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === closing) return { text: unescaped(text.slice(from + 1, at)), end: at + 1 }
    else if (sign === '(' && opening === '(') return undefined
  }
  return undefined
}

/** Labels of links are at most this long (CommonMark). */
const LABEL_MAX = 999

/** The words between brackets, the first of which stands here; undefined where another bracket comes first. */
export const labelAt = (text: string, from: number): Found | undefined => {
  const limit = Math.min(text.length, from + LABEL_MAX + 2)
  for (let at = from + 1; at < limit; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === ']') return { text: text.slice(from + 1, at), end: at + 1 }
    else if (sign === '[') return undefined
  }
  return undefined
}

/** A label as it is compared: case and blanks do not count. Empty for one that is too long or holds nothing. */
export const keyOf = (label: string): string =>
  label.length > LABEL_MAX ? '' : label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
