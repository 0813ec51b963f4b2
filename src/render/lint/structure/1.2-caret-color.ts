import { colorOf } from '../color'
import type { StructureRule } from './rule'

/** Whoever edits the draft cannot see where the caret stands. */
export const caretColor: StructureRule = {
  number: '1.2',
  message: '这里把输入光标设成了透明，在后台编辑时看不到光标。请去掉 caret-color。',
  breaks: ({ style }) => {
    const color = style.get('caret-color')
    return color === 'transparent' || colorOf(color)?.alpha === 0
  },
}
