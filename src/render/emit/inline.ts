import type { Inline, Mark, MarkType, NoteMark } from '../tree'
import type { Emission } from './emission'
import { escapeText } from './escape'
import { link, noteMark } from './links'
import { inlinePicture } from './pictures'
import { within } from './plaque'

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

const lookOf = (type: MarkType, { css }: Emission): string => {
  if (type === 'strong') return css.strong
  return type === 'highlight' ? css.highlight : ''
}

const mark = (node: Mark, emission: Emission): string => {
  const write = () => emission.inlines(node.children)
  const words = node.type === 'highlight' ? within('highlight', { emission, write }) : write()
  if (words === '') return ''
  const tag = TAGS[node.type]
  const look = lookOf(node.type, emission)
  return `<${tag}${look}>${words}</${tag.startsWith('span') ? 'span' : tag}>`
}

/** A footnote of the author's own: numbered with the links, in the order readers meet them. */
const footnote = ({ note = [] }: NoteMark, emission: Emission): string => {
  let number = emission.numbers.get(note)
  if (!number) {
    number = emission.notes.length + 1
    emission.numbers.set(note, number)
    emission.notes.push({ number, text: '', blocks: note })
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
      return footnote(node, emission)
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
