import type { StructureRule } from './rule'

/** It defeats the platform's own styles and its dark mode. */
export const important: StructureRule = {
  number: '4.5.2',
  message: '这里的样式用了 !important，会妨碍深色模式。请去掉。',
  breaks: ({ written }) => /!\s*important/i.test(written),
}
