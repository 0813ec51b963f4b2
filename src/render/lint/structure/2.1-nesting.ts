import type { StructureRule } from './rule'
import type { Seen } from './seen'

/** From this many on the console's editor takes layers away (10 in the specification). */
const LAYERS_MAX = 10
const MEDIA = /^(?:img|svg|g|path|video|iframe|audio|hr|br|a|mp[a-z-]*|animatetransform)$/i

const only = ({ children }: Seen): Seen | undefined => {
  const [first, second] = children
  return second === undefined && first !== undefined && typeof first !== 'string' ? first : undefined
}

/** The same element with the same look round and round: the editor deletes the layers beyond. */
export const nesting: StructureRule = {
  number: '2.1',
  message: '这里有十层以上一样的嵌套，后台编辑器会自动删掉多余的层。请粘贴为纯文本后重新排版。',
  breaks: (seen) => {
    if (MEDIA.test(seen.tag)) return false
    const isInner = seen.parent && seen.parent.tag === seen.tag && seen.parent.written === seen.written
    if (isInner && only(seen.parent as Seen) === seen) return false
    let layers = 1
    for (let inner = only(seen); inner && layers < LAYERS_MAX; inner = only(inner)) {
      if (inner.tag !== seen.tag || inner.written !== seen.written) break
      layers++
    }
    return layers >= LAYERS_MAX
  },
}
