import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { textOf } from './textOf'

type ParsedElement = DefaultTreeAdapterMap['element']
type Tags = { names: Map<string, number>; looks: string[] }

/** How many words are shown where the first difference lies. */
const SHOWN = 20

/** What WeChat writes onto pictures by itself, and where it keeps their address. */
const OWN_ATTRIBUTE = /^(?:data-(?:src|ratio|w|type|s|imgfileid|backw|backh|index)|crossorigin|_width|class)$/

const lookOf = ({ tagName, attrs }: ParsedElement): string => {
  const kept = attrs.filter(({ name }) => name !== 'src' && !OWN_ATTRIBUTE.test(name))
  const written = kept.map(
    ({ name, value }) => `${name}=${value.replace(/\s*([:;,])\s*/g, '$1').replace(/;$/, '')}`,
  )
  return `${tagName} ${written.sort().join(' ')}`
}

const tagsOf = (html: string): Tags => {
  const names = new Map<string, number>()
  const looks: string[] = []
  const stack = [...parseFragment(html).childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('tagName' in node)) continue
    names.set(node.tagName, (names.get(node.tagName) ?? 0) + 1)
    looks.push(lookOf(node))
    for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  return { names, looks }
}

const bare = (html: string): string => textOf(html).replace(/\s+/g, '')

const wordsChanged = (sent: string, stored: string): string | undefined => {
  const [ours, theirs] = [bare(sent), bare(stored)]
  if (ours === theirs) return undefined
  let at = 0
  while (at < ours.length && ours[at] === theirs[at]) at++
  const from = Math.max(0, at - 5)
  const [before, after] = [ours.slice(from, from + SHOWN), theirs.slice(from, from + SHOWN)]
  return `微信改动了文字：送出 ${ours.length} 字，草稿里是 ${theirs.length} 字；送出的「${before}」，草稿里是「${after}」。请到公众号后台核对。`
}

const TOLD: Record<string, string> = { img: '图片', a: '链接', table: '表格', svg: '图形' }

const tagsChanged = (sent: Tags, stored: Tags): string[] =>
  Object.entries(TOLD).flatMap(([tag, words]) => {
    const [ours, theirs] = [sent.names.get(tag) ?? 0, stored.names.get(tag) ?? 0]
    return ours === theirs
      ? []
      : [`微信改动了${words}：送出 ${ours} 个，草稿里是 ${theirs} 个。请到公众号后台核对。`]
  })

const looksChanged = (sent: Tags, stored: Tags): string | undefined => {
  const left = new Map<string, number>()
  for (const look of stored.looks) left.set(look, (left.get(look) ?? 0) + 1)
  let changed = 0
  for (const look of sent.looks) {
    const times = left.get(look) ?? 0
    if (times === 0) changed++
    else left.set(look, times - 1)
  }
  return changed === 0
    ? undefined
    : `微信改动了排版：${changed} 处的样式和送出的不同。请到公众号后台预览，看看是否仍合意。`
}

/** How many pictures of article HTML are not in what WeChat stored. */
export const picturesMissing = (sent: string, stored: string): { sent: number; stored: number } | null => {
  const [ours, theirs] = [sent, stored].map((html) => tagsOf(html).names.get('img') ?? 0) as [number, number]
  return theirs < ours ? { sent: ours, stored: theirs } : null
}

/**
 * What became of article HTML on the way into WeChat's store, in words for an editor. What WeChat always adds to pictures,
 * the order of attributes and blanks in styles do not count. Empty: nothing that a reader could see.
 */
export const changesBetween = (sent: string, stored: string): string[] => {
  if (sent === stored) return []
  const [ours, theirs] = [tagsOf(sent), tagsOf(stored)]
  const found = [wordsChanged(sent, stored), ...tagsChanged(ours, theirs)].filter((one) => one !== undefined)
  const looks = found.length === 0 ? looksChanged(ours, theirs) : undefined
  return looks === undefined ? found : [looks]
}
