import type { StructureRule } from './rule'

/** The platform's own fonts, which it writes itself. */
const PLATFORM = /^["']?mp-quote["']?\s*,\s*PingFang SC\s*,\s*system-ui/i

/** Phones have other fonts than the author, and draw the same name at other sizes. */
export const fontFamily: StructureRule = {
  number: '3',
  message: '这里指定了字体，手机上可能没有，字号也会不一样。请去掉字体。',
  breaks: ({ style }) => {
    const fonts = style.get('font-family') ?? style.get('font')
    return fonts !== undefined && !PLATFORM.test(fonts)
  },
}
