import type { StructureRule } from './rule'
import { outwards, pixelsOf, type Seen } from './seen'

/** More than half of a phone: what is moved this far runs over its edge. */
const MOVED_MAX = 188
/** Columns of a table are at least as wide as five characters with their padding. */
const COLUMNS_THAT_FIT = 4
const SCREEN = 375

const isExempt = (seen: Seen): boolean => {
  for (const one of outwards(seen)) if (one.attribute('data-ignore-width') !== undefined) return true
  return false
}

const shorthand = (value: string | undefined): number => {
  const parts = value?.split(/\s+/) ?? []
  const [, right, , left = right] = parts.length === 1 ? [parts[0], parts[0], parts[0], parts[0]] : parts
  return Math.max(pixelsOf(right) ?? 0, pixelsOf(left) ?? 0)
}

const movedBy = ({ style }: Seen): number =>
  Math.max(
    ...['margin-left', 'padding-left', 'text-indent', 'margin-right', 'padding-right'].map(
      (name) => pixelsOf(style.get(name)) ?? 0,
    ),
    shorthand(style.get('margin')),
    shorthand(style.get('padding')),
  )

const rowsOf = (table: Seen): Seen[] =>
  table.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.tag === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child) : []
  })

const isWideTable = (seen: Seen): boolean => {
  if (seen.tag !== 'table') return false
  const [row] = rowsOf(seen)
  const cells = row?.children.filter((child): child is Seen => typeof child !== 'string') ?? []
  const fixed = cells.reduce((sum, { style }) => sum + (pixelsOf(style.get('width')) ?? 0), 0)
  return cells.length > COLUMNS_THAT_FIT || fixed > SCREEN
}

/** What runs over the right edge of a phone cannot be read there. */
export const overflow: StructureRule = {
  number: '1.4.2',
  message: '这里会超出手机屏幕右边，读者看不全。请减小缩进或列宽；要左右滑动的表格请加 data-ignore-width。',
  breaks: (seen) => (movedBy(seen) > MOVED_MAX || isWideTable(seen)) && !isExempt(seen),
}
