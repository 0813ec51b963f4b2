import type { StructureRule } from './rule'
import { outwards } from './seen'

/** Words in a box without height are not seen on phones. */
export const heightZero: StructureRule = {
  number: '1.5.1',
  message: '这里的文字放在高度为 0 的框里，手机上看不到。请去掉高度。',
  breaks: (seen) => {
    if (!/^0(?:px|pt|em|%)?$/i.test(seen.style.get('height') ?? '') || seen.length === 0) return false
    for (const one of outwards(seen))
      if (one.tag === 'svg' || one.attribute('data-mode') === 'svg') return false
    return true
  },
}
