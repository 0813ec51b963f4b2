import type { StructureRule } from './rule'
import { charactersPerLine, type Seen } from './seen'

const WRAPS = /^(?:pre-wrap|pre-line|normal|break-spaces)$/i

const longestLine = ({ children }: Seen): number => {
  let longest = 0
  let line = 0
  const end = () => {
    longest = Math.max(longest, line)
    line = 0
  }
  const stack: (Seen | string)[] = [...children].reverse()
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (typeof one === 'string') {
      for (const [at, part] of one.split('\n').entries()) {
        if (at > 0) end()
        line += part.length
      }
    } else if (one.tag === 'br') end()
    else for (let at = one.children.length - 1; at >= 0; at--) stack.push(one.children[at] as Seen | string)
  }
  end()
  return longest
}

/** Words in `pre` do not wrap, and a phone cuts them off. */
export const pre: StructureRule = {
  number: '1.8',
  message: '这段文字用了 pre，手机上不换行、会被截掉。请改成普通段落或代码块。',
  breaks: (seen) =>
    seen.tag === 'pre' &&
    !WRAPS.test(seen.style.get('white-space') ?? '') &&
    longestLine(seen) > charactersPerLine(seen),
}
