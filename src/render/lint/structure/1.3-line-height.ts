import type { StructureRule } from './rule'
import { charactersPerLine, fontSizeOf, pixelsOf, type Seen } from './seen'

const lineHeightOf = (seen: Seen): number | undefined => {
  const value = seen.style.get('line-height')
  if (value === undefined) return undefined
  const size = fontSizeOf(seen)
  if (/^[\d.]+$/.test(value)) return Number(value) * size
  if (/^[\d.]+em$/i.test(value)) return Number.parseFloat(value) * size
  if (/^[\d.]+%$/.test(value)) return (Number.parseFloat(value) / 100) * size
  return pixelsOf(value)
}

const breaksLine = (seen: Seen): boolean =>
  seen.length > charactersPerLine(seen) ||
  seen.children.some((child) => typeof child !== 'string' && child.tag === 'br')

/** Lines closer than their letters are high lie over each other. One line alone, or pictures, are fine. */
export const lineHeight: StructureRule = {
  number: '1.3',
  message: '这里的行距比字还小，几行文字会叠在一起。请把行距改成 1.5 以上。',
  breaks: (seen) => {
    const height = lineHeightOf(seen)
    return height !== undefined && height < fontSizeOf(seen) && seen.length > 0 && breaksLine(seen)
  },
}
