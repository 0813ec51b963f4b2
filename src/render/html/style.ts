import { isPictureAddress } from './addresses'
import { DISPLAYS, FORBIDDEN_VALUE, PICTURE_HOST, PROPERTIES } from './styleRules'

const IMPORTANT = /!\s*important/gi
const CONTROL = /[\u0000-\u001f]+/g

/** Splits at the semicolons that stand in neither brackets nor quotes: a `data:` address has its own. */
export const declarationsOf = (style: string): [string, string][] => {
  const found: [string, string][] = []
  let depth = 0
  let quote = ''
  let from = 0
  const take = (to: number) => {
    const declaration = style.slice(from, to)
    const colon = declaration.indexOf(':')
    if (colon > 0)
      found.push([declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()])
    from = to + 1
  }
  for (let at = 0; at < style.length; at++) {
    const character = style[at] as string
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (character === ';' && depth === 0) take(at)
  }
  take(style.length)
  return found
}

const URL_START = 'url('

/** A value cut at the addresses in it: words, address, words, address, words. One that never ends stays among the words. */
const cutAtAddresses = (value: string): string[] => {
  const lower = value.toLowerCase()
  const pieces: string[] = []
  let from = 0
  for (let at = lower.indexOf(URL_START); at >= 0; at = lower.indexOf(URL_START, from)) {
    const end = value.indexOf(')', at)
    if (end < 0) break
    pieces.push(value.slice(from, at), value.slice(at + URL_START.length, end))
    from = end + 1
  }
  pieces.push(value.slice(from))
  return pieces
}

const QUOTED = /^(["'])(.*)\1$/s

const bareAddress = (written: string): string => {
  const address = written.trim()
  return QUOTED.exec(address)?.[2] ?? address
}

/** The pictures that a value names. */
export const addressesIn = (value: string): string[] =>
  cutAtAddresses(value)
    .filter((_, at) => at % 2 === 1)
    .map(bareAddress)

/** The value with other addresses in place of those it names. */
export const withAddresses = (value: string, addressFor: (address: string) => string): string =>
  cutAtAddresses(value)
    .map((piece, at) => (at % 2 === 1 ? `${URL_START}${addressFor(bareAddress(piece))})` : piece))
    .join('')

const FETCHES = /url|image\(|image-set/i

/** Whether the value fetches nothing but pictures that may be fetched. `isStrict`: only those WeChat serves. */
const fetchesPictures = (value: string, isStrict: boolean): boolean => {
  if (!FETCHES.test(value)) return true
  const pieces = cutAtAddresses(value)
  return pieces.every((piece, at) => {
    if (at % 2 === 0) return !FETCHES.test(piece)
    const address = bareAddress(piece)
    return isStrict ? PICTURE_HOST.test(address) : isPictureAddress(address)
  })
}

/** A value without the addresses in it: what stands there is judged by itself. */
const withoutAddresses = (value: string): string =>
  FETCHES.test(value)
    ? cutAtAddresses(value)
        .filter((_, at) => at % 2 === 0)
        .join('')
    : value

const survives = (property: string, { value, isStrict }: { value: string; isStrict: boolean }): boolean => {
  if (!PROPERTIES.has(property) || value === '' || !fetchesPictures(value, isStrict)) return false
  if (property === 'display') return DISPLAYS.test(value)
  return !FORBIDDEN_VALUE.test(withoutAddresses(value))
}

/** Sides that phones read differently from each other, and the one that is meant (rule 1.6). */
const SIDES: Record<string, string> = { start: 'left', end: 'right', '-webkit-center': 'center' }

const settled = (property: string, written: string): string => {
  const value = written.includes('!') ? written.replace(IMPORTANT, '').trim() : written
  return property === 'text-align' ? (SIDES[value.toLowerCase()] ?? value) : value
}

/**
 * Reduces an inline style to the declarations that survive on WeChat, `property:value` joined by semicolons.
 * Reducing the result again changes nothing.
 * @param isStrict keeps no background but those WeChat serves; otherwise any picture, for the caller to place
 */
export const reduceStyle = (style: string, isStrict = true): string => {
  const kept: string[] = []
  for (const [property, written] of declarationsOf(style.replace(CONTROL, ' '))) {
    const value = settled(property, written)
    if (survives(property, { value, isStrict })) kept.push(`${property}:${value}`)
  }
  return kept.join(';')
}
