import type { StructureRule } from './rule'

/** An element that dark mode leaves alone, while what stands in it is recoloured all the same. */
export const noDark: StructureRule = {
  number: '4.5.1',
  message: '这里用 data-no-dark 跳过了深色模式，里面的文字可能看不清。请去掉。',
  breaks: ({ attribute }) => attribute('data-no-dark') !== undefined,
}
