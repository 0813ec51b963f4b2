import type { StructureRule } from './rule'

/** An invisible picture under a drawing that shows the same: nobody can exchange it in the console. */
export const opacity: StructureRule = {
  number: '1.1',
  message: '这张图片被设成了全透明，手机上看不到，也不能在后台更换。请去掉透明度。',
  breaks: ({ tag, style }) => tag === 'img' && Number.parseFloat(style.get('opacity') ?? '1') === 0,
}
