/** Signs that a formula has and a sum of money has not. */
const FORMULA = /[\\^_=+<>{}|]|^[A-Za-z]$/
const HAN = /\p{Script=Han}/u
/** Longer than this no formula stands within a line. */
const FORMULA_MAX = 2000

/**
 * Where a formula ends that begins with `$` here; -1 when none does: after a dollar sign there may also stand a price. The rules
 * are those of Pandoc (no blank behind the first sign nor before the last, no digit behind the last); a formula also holds a
 * sign of mathematics and no Chinese.
 */
export const formulaEnd = (text: string, from: number): number => {
  const sign = text[from + 1] === '$' ? '$$' : '$'
  const inside = from + sign.length
  const at = text.indexOf(sign, inside)
  if (at <= inside || at - inside > FORMULA_MAX) return -1
  const words = text.slice(inside, at)
  const end = at + sign.length
  const isTight = sign === '$$' || (!/^\s|\s$/.test(words) && !/\d/.test(text[end] ?? ''))
  return isTight && FORMULA.test(words) && !HAN.test(words.replace(/\\text\{[^{}]*\}/g, '')) ? end : -1
}
