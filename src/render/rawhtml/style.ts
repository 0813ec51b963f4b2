import { DISPLAYS, FORBIDDEN_VALUE, PICTURE_HOST, PROPERTIES } from './styleRules'

const IMPORTANT = /\s*!\s*important/gi
const ADDRESS = /url\(\s*(["']?)(.*?)\1\s*\)/gi
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

const hasForeignAddress = (value: string): boolean => {
  if (!/url|image\(|image-set/i.test(value)) return false
  const rest = value.replace(ADDRESS, (_, _quote, address: string) =>
    PICTURE_HOST.test(address) ? '' : 'url(',
  )
  return /url|image\(|image-set/i.test(rest)
}

const survives = (property: string, value: string): boolean => {
  if (!PROPERTIES.has(property) || value === '' || hasForeignAddress(value)) return false
  if (property === 'display') return DISPLAYS.test(value)
  return !FORBIDDEN_VALUE.test(value.replace(ADDRESS, ''))
}

/**
 * Reduces an inline style to the declarations that survive on WeChat, `property:value` joined by semicolons.
 * Reducing the result again changes nothing.
 */
export const reduceStyle = (style: string): string =>
  declarationsOf(style.replace(CONTROL, ' '))
    .map(([property, value]) => [property, value.replace(IMPORTANT, '').trim()] as const)
    .filter(([property, value]) => survives(property, value))
    .map(([property, value]) => `${property}:${value}`)
    .join(';')
