import type { StructureRule } from './rule'
import { charactersPerLine, fontSizeOf, pixelsOf } from './seen'

/** Lines are at least this many times as high as their letters. */
const LINE = 1.4

/** Words that need more room than their box has are cut off. */
export const fixedHeight: StructureRule = {
  number: '1.5.2',
  message: '这里的高度写死了，文字放不下，手机上会被截掉。请去掉高度。',
  breaks: (seen) => {
    const height = pixelsOf(seen.style.get('height')) ?? pixelsOf(seen.style.get('max-height'))
    if (height === undefined || height === 0 || seen.tag === 'svg' || seen.tag === 'img') return false
    const scrolls = ['overflow', 'overflow-y'].some((name) => /auto|scroll/.test(seen.style.get(name) ?? ''))
    const lines = Math.ceil(seen.length / charactersPerLine(seen))
    return !scrolls && lines > 1 && lines * fontSizeOf(seen) * LINE > height + 5
  },
}
