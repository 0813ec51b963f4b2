import type { Inline, Text } from '../tree'

/** Scripts written without blanks between words, and the punctuation that goes with them. */
const CJK =
  /[\u2e80-\u312f\u3190-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026]|[\ud840-\ud8bf]/
const CJK_END = /[\udc00-\udfff]/

const isCjk = (character: string): boolean => CJK.test(character) || CJK_END.test(character)

/** What a line end between two characters becomes: nothing between Chinese, one blank elsewhere. */
export const glueBetween = (before: string | undefined, after: string | undefined): '' | ' ' =>
  before === undefined || after === undefined || (isCjk(before) && isCjk(after)) ? '' : ' '

/**
 * How lines of Chinese begin that stand by themselves although no Markdown list has them: `1、`, `（二）`, `①`, `第三，`, `——`, `时间：`.
 */
const OWN_LINE =
  /^(?:[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|\d{1,3}(?:[、)）]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，、：]|[①-⓿❶-➓㈠-㈩•·●○■□◆◇▪►▶※★☆✓✔√–]|——|\p{Script=Han}{2,6}：)/u

/** Only in Chinese: elsewhere a number at the beginning of a line has got there by wrapping. */
const isOwnLine = (text: string, last: string): boolean =>
  OWN_LINE.test(text) && (isCjk(last) || CJK.test(text.slice(0, 8)))

/** How the lines of a text are joined. */
export type Joining = {
  /** Lines that begin like those of a list stay lines: in Markdown, but not in HTML, which is wrapped anywhere. */
  keepsLists?: boolean
  /** Every line end is a break. */
  breaks?: boolean
}

type Walk = Joining & { isPending: boolean; last: string | undefined }

/** Words that follow a line end: with what belongs between. */
const after = (text: string, walk: Walk): Inline[] => {
  const { isPending, last } = walk
  walk.isPending = false
  walk.last = text.at(-1)
  if (!isPending) return [{ type: 'text', text }]
  if (last !== undefined && (walk.breaks || (walk.keepsLists && isOwnLine(text, last))))
    return [{ type: 'break' }, { type: 'text', text }]
  return [{ type: 'text', text: glueBetween(last, text[0]) + text }]
}

const isBlankAt = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t'

/** One line without the blanks at those of its ends where a line end stands. */
const trimmed = (line: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string => {
  let from = 0
  let to = line.length
  while (!isFirst && from < to && isBlankAt(line, from)) from++
  while (!isLast && to > from && isBlankAt(line, to - 1)) to--
  return line.slice(from, to)
}

const joinText = ({ text }: Text, walk: Walk): Inline[] => {
  if (!walk.isPending && !hasLineEnd(text)) {
    walk.last = text.at(-1) ?? walk.last
    return [{ type: 'text', text }]
  }
  const lines = text.split(/[\r\n]/)
  const joined: Inline[] = []
  for (const [at, line] of lines.entries()) {
    if (at > 0) walk.isPending = true
    const isFirst = at === 0 && !walk.isPending
    const words = trimmed(line, { isFirst, isLast: at === lines.length - 1 })
    if (words === '') continue
    for (const node of after(words, walk)) {
      const last = joined.at(-1)
      if (last?.type === 'text' && node.type === 'text') last.text += node.text
      else joined.push(node)
    }
  }
  return joined
}

const joinNode = (node: Inline, walk: Walk): Inline[] => {
  if (node.type === 'text') return joinText(node, walk)
  if (node.type === 'break') {
    walk.isPending = false
    walk.last = undefined
    return [node]
  }
  if ('children' in node) return [{ ...node, children: joinAll(node.children as Inline[], walk) } as Inline]
  if (node.type !== 'inlineCode' && node.type !== 'inlinePicture') return [node]
  const glue = walk.isPending ? glueBetween(walk.last, 'a') : ''
  walk.isPending = false
  walk.last = 'a'
  return glue ? [{ type: 'text', text: glue }, node] : [node]
}

const joinAll = (nodes: readonly Inline[], walk: Walk): Inline[] => {
  const joined: Inline[] = []
  for (const node of nodes) for (const one of joinNode(node, walk)) joined.push(one)
  return joined
}

const hasLineEnd = (text: string): boolean => text.includes('\n') || text.includes('\r')

/** Joins the lines within one run of words. */
export const joinInside = (text: string): string => {
  if (!hasLineEnd(text)) return text
  const joined = joinText({ type: 'text', text }, { isPending: false, last: undefined })
  return joined.map((node) => (node.type === 'text' ? node.text : '')).join('')
}

/** Joins the lines of a paragraph, for a bare line end becomes a hard break in WeChat's editor. */
export const joinLines = (nodes: readonly Inline[], joining: Joining = {}): Inline[] =>
  joinAll(nodes, { ...joining, isPending: false, last: undefined })
