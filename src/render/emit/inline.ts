import type { Inline, Mark, MarkType } from '../tree'
import type { Emission } from './emission'
import { escapeText } from './escape'
import { link, noteMark } from './links'
import { inlinePicture } from './pictures'

const TAGS: Record<MarkType, string> = {
  strong: 'strong',
  em: 'em',
  // The reader knows no `del`, `mark` or `u` for certain; these forms are seen in published articles.
  del: 'span style="text-decoration:line-through"',
  underline: 'span style="text-decoration:underline"',
  sub: 'sub',
  sup: 'sup',
  highlight: 'span',
}

const mark = (node: Mark, emission: Emission): string => {
  const words = emission.inlines(node.children)
  if (words === '') return ''
  const tag = TAGS[node.type]
  const look =
    node.type === 'strong' ? emission.css.strong : node.type === 'highlight' ? emission.css.highlight : ''
  return `<${tag}${look}>${words}</${tag.startsWith('span') ? 'span' : tag}>`
}

/** A footnote of the author's own: numbered with the links, in the order readers meet them. */
const footnote = (label: string, emission: Emission): string => {
  const key = `^${label}`
  let number = emission.numbers.get(key)
  if (!number) {
    number = emission.notes.length + 1
    emission.numbers.set(key, number)
    emission.notes.push({ number, text: '', blocks: emission.footnotes.get(label) ?? [] })
  }
  return noteMark(number, emission)
}

/** Blanks that would collapse are made to stay. */
export const keepBlanks = (text: string): string =>
  text.replace(/^ | {2,}| $/gm, (blanks) => '\u00a0'.repeat(blanks.length)).replace(/\t/g, '\u00a0'.repeat(4))

/** One inline node as HTML, or undefined when the node is not an inline one. */
export const inline = (node: Inline, emission: Emission): string | undefined => {
  switch (node.type) {
    case 'text':
      return escapeText(node.text)
    case 'break':
      return '<br>'
    case 'link':
      return link(node, emission)
    case 'inlineCode':
      return `<code${emission.css.code}>${escapeText(keepBlanks(node.text))}</code>`
    case 'inlinePicture':
      return inlinePicture(node, emission)
    case 'noteMark':
      return footnote(node.label, emission)
    case 'strong':
    case 'em':
    case 'del':
    case 'underline':
    case 'sub':
    case 'sup':
    case 'highlight':
      return mark(node, emission)
    default:
      return undefined
  }
}
