import { UnsupportedNodeError } from '../errors'
import { type Inline, type MarkType, oneLine, textRun } from '../tree'
import { childrenOf, pictureOf, recordOf, type StoredNode, stringOf } from './node'
import type { RichReading } from './reading'

/**
 * Bits of a text node's `format`, outermost mark first.
 * @see https://github.com/facebook/lexical/blob/main/packages/lexical/src/LexicalConstants.ts
 */
const FORMATS: readonly [number, MarkType][] = [
  [128, 'highlight'],
  [1, 'strong'],
  [2, 'em'],
  [4, 'del'],
  [8, 'underline'],
  [32, 'sub'],
  [64, 'sup'],
]
const CODE = 16
const TAB = '\u00a0'.repeat(4)

const textNodes = (text: string): Inline[] => textRun(text.replace(/\t/g, TAB)) ?? []

const textOf = (node: StoredNode): Inline[] => {
  const format = typeof node.format === 'number' ? node.format : 0
  const text = stringOf(node.text)
  if (text === '') return []
  let inner: Inline[] = format & CODE ? [{ type: 'inlineCode', text: oneLine(text) }] : textNodes(text)
  for (const [bit, type] of [...FORMATS].reverse()) if (format & bit) inner = [{ type, children: inner }]
  return inner
}

const linkOf = (node: StoredNode, reading: RichReading): Inline => {
  const fields = recordOf(node.fields)
  const target = recordOf(recordOf(fields.doc).value)
  const href =
    fields.linkType === 'internal' ? stringOf(target.url) : stringOf(fields.url) || stringOf(node.url)
  return { type: 'link', href, children: inlinesOf(childrenOf(node), reading) }
}

const inlineBlockOf = (node: StoredNode, reading: RichReading): Inline[] => {
  const fields = recordOf(node.fields)
  if (fields.blockType === 'footnote') {
    const label = `r${reading.footnotes.size + 1}`
    reading.footnotes.set(label, reading.reader.blocks(fields.text))
    return [{ type: 'noteMark', label }]
  }
  if (fields.blockType === 'miniProgramLink') {
    const path = stringOf(fields.path)
    const miniProgram = { appId: stringOf(fields.appId), ...(path ? { path } : {}) }
    return [{ type: 'link', href: '', miniProgram, children: textNodes(stringOf(fields.text)) }]
  }
  throw new UnsupportedNodeError(`inlineBlock:${stringOf(fields.blockType)}`)
}

const uploadOf = (node: StoredNode): Inline[] => {
  const src = pictureOf(node.value)
  return src ? [{ type: 'inlinePicture', src }] : []
}

const CONVERTERS: Record<string, (node: StoredNode, reading: RichReading) => Inline[]> = {
  text: textOf,
  'code-highlight': textOf,
  tab: () => [{ type: 'text', text: TAB }],
  linebreak: () => [{ type: 'break' }],
  link: (node, reading) => [linkOf(node, reading)],
  autolink: (node, reading) => [linkOf(node, reading)],
  overflow: (node, reading) => inlinesOf(childrenOf(node), reading),
  mark: (node, reading) => inlinesOf(childrenOf(node), reading),
  inlineBlock: inlineBlockOf,
  upload: (node) => uploadOf(node),
}

export const isInlineNode = (node: StoredNode): boolean =>
  Object.hasOwn(CONVERTERS, node.type) && node.type !== 'upload'

/** Words with equal marks side by side are one run: editors split them, and every tag counts. */
const merged = (nodes: Inline[]): Inline[] => {
  const result: Inline[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text') last.text += node.text
    else if (last && last.type === node.type && isMark(last) && isMark(node)) {
      last.children = merged([...last.children, ...node.children])
    } else result.push(node)
  }
  return result
}

const isMark = (node: Inline): node is Extract<Inline, { type: MarkType }> =>
  FORMATS.some(([, type]) => type === node.type)

/** Inline nodes of rich text in our tree. @throws UnsupportedNodeError naming the node that has no converter */
export const inlinesOf = (nodes: readonly StoredNode[], reading: RichReading): Inline[] => {
  const result: Inline[] = []
  for (const node of nodes) {
    if (!Object.hasOwn(CONVERTERS, node.type)) throw new UnsupportedNodeError(node.type)
    for (const one of CONVERTERS[node.type]?.(node, reading) ?? []) result.push(one)
  }
  return merged(result)
}
