import type { Inline, Text } from '../tree'

/** Scripts written without blanks between words, and the punctuation that goes with them. */
const CJK =
  /[\u2e80-\u312f\u3190-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026]|[\ud840-\ud8bf]/
const CJK_END = /[\udc00-\udfff]/
const LINE_END = /[ \t]*[\r\n]+[ \t]*/g

const isCjk = (character: string | undefined): boolean =>
  character !== undefined && (CJK.test(character) || CJK_END.test(character))

/** What a line end between two characters becomes: nothing between Chinese, one blank elsewhere. */
export const glueBetween = (before: string | undefined, after: string | undefined): '' | ' ' =>
  before === undefined || after === undefined || (isCjk(before) && isCjk(after)) ? '' : ' '

/** Joins the lines within one run of words. */
export const joinInside = (text: string): string =>
  !hasLineEnd(text)
    ? text
    : text.replace(LINE_END, (found, at: number) => glueBetween(text[at - 1], text[at + found.length]))

type Walk = { pending?: Text; last?: string }

const hasLineEnd = (text: string): boolean => text.includes('\n') || text.includes('\r')

const joinText = (node: Text, walk: Walk): void => {
  if (!walk.pending && !hasLineEnd(node.text)) {
    walk.last = node.text.at(-1) ?? walk.last
    return
  }
  const startsLine = /^[ \t]*[\r\n]/.test(node.text)
  const endsLine = /[\r\n][ \t]*$/.test(node.text)
  const text = joinInside(node.text)
  if (text === '') {
    if (startsLine) walk.pending ??= node
    node.text = ''
    return
  }
  const glue = walk.pending || startsLine ? glueBetween(walk.last, text[0]) : ''
  node.text = glue + text
  walk.pending = endsLine ? node : undefined
  walk.last = text.at(-1)
}

const walkAll = (nodes: readonly Inline[], walk: Walk): void => {
  for (const node of nodes) {
    if (node.type === 'text') joinText(node, walk)
    else if (node.type === 'break') {
      walk.pending = undefined
      walk.last = undefined
    } else if ('children' in node) walkAll(node.children as Inline[], walk)
    else if (node.type === 'inlineCode' || node.type === 'inlinePicture') {
      if (walk.pending) walk.pending.text += glueBetween(walk.last, 'a')
      walk.pending = undefined
      walk.last = 'a'
    }
  }
}

/**
 * Joins the lines of a paragraph, for a bare line end becomes a hard break in WeChat's editor.
 * Changes the text nodes in place: they were made a moment ago, for this article alone.
 */
export const joinLines = (nodes: Inline[]): Inline[] => {
  walkAll(nodes, {})
  return nodes
}
