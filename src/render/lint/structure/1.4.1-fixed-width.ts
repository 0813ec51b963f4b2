import type { StructureRule } from './rule'
import { outwards, pixelsOf } from './seen'

/** What is narrower looks the same on every screen; wider, it fills a phone and leaves a computer half empty (1.4.3, too). */
const FIXED_FROM = 320

/** A block as wide as a phone is in the middle there, and at the left on a computer. */
export const fixedWidth: StructureRule = {
  number: '1.4.1',
  message: '这里的宽度写死了，手机和电脑上的位置、比例会不一样。请改成百分比。',
  breaks: (seen) => {
    if (/^(?:img|svg|table|t[dhr]|thead|tbody)$/.test(seen.tag)) return false
    const width = pixelsOf(seen.style.get('width')) ?? pixelsOf(seen.style.get('min-width')) ?? 0
    if (width < FIXED_FROM) return false
    for (const one of outwards(seen))
      if (one.tag === 'svg' || one.attribute('data-ignore-width') !== undefined) return false
    return true
  },
}
