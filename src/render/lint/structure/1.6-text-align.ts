import type { StructureRule } from './rule'

/** Phones read `start` and `end` differently from each other. */
export const textAlign: StructureRule = {
  number: '1.6',
  message: '这里的对齐写成了 start 或 end，各种手机显示不一样。请改成左、中、右或两端对齐。',
  breaks: ({ style }) => /^(?:start|end)$/i.test(style.get('text-align') ?? ''),
}
