import { BLOCK_TAGS } from '../../html/rules'
import type { StructureRule } from './rule'
import type { Seen } from './seen'

const holdsBlock = (seen: Seen): boolean => {
  const stack: (Seen | string)[] = [...seen.children]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (typeof one === 'string') continue
    if (BLOCK_TAGS.has(one.tag) || one.tag === 'div') return true
    for (const child of one.children) stack.push(child)
  }
  return false
}

/** The editor's own leaf is for words within a line. */
export const spanLeaf: StructureRule = {
  number: '2.2',
  message: '编辑器的行内容器（span leaf）里放了段落，后台会自动改动。请重新排这一处。',
  breaks: (seen) => seen.tag === 'span' && seen.attribute('leaf') !== undefined && holdsBlock(seen),
}
