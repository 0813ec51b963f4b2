import type { Inline, Link, Mark, MarkType, Node } from '../tree'

/** Marks that Markdown writes with signs, and their HTML, for where two signs would run together. */
const SIGNS: Partial<Record<MarkType, string>> = { strong: '**', em: '*', del: '~~' }
const TAGS: Record<MarkType, string> = {
  strong: 'strong',
  em: 'em',
  del: 'del',
  underline: 'u',
  sub: 'sub',
  sup: 'sup',
  highlight: 'mark',
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&')

/** Signs that mean something at the beginning of a line only. */
const lineStart = (text: string): string =>
  text
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|:::|---|===|~~~)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

const address = (href: string): string =>
  /[\s()<>]/.test(href) ? `<${href.replace(/[<>]/g, encodeURIComponent)}>` : href

const code = (text: string): string => {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  return /^`|`$|^ .* $/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}

const link = ({ href, children }: Link): string => {
  const words = inlineMarkdown(children)
  return href ? `[${words}](${address(href)})` : words
}

/** Blanks at its edges stand outside a mark: inside, Markdown would not take it for one. */
const marked = ({ type, children }: Mark, asTag: boolean): string => {
  const [, before = '', words = '', after = ''] =
    /^(\s*)([\s\S]*?)(\s*)$/.exec(inlineMarkdown(children)) ?? []
  if (!words) return before + after
  const sign = asTag ? undefined : SIGNS[type]
  return sign
    ? `${before}${sign}${words}${sign}${after}`
    : `${before}<${TAGS[type]}>${words}</${TAGS[type]}>${after}`
}

const isMark = (node: Node): node is Mark => Object.hasOwn(TAGS, node.type)

const attribute = ([name, value]: readonly [string, string]): string =>
  ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`

/** The tags of a piece of raw HTML, for whatever stands inside. */
export const tagsOf = (tag: string, attributes: readonly (readonly [string, string])[]) => ({
  open: `<${tag}${attributes.map(attribute).join('')}>`,
  close: ['br', 'img', 'hr'].includes(tag) ? '' : `</${tag}>`,
})

const one = (node: Inline): string => {
  switch (node.type) {
    case 'text':
      return escaped(node.text)
    case 'inlineCode':
      return code(node.text)
    case 'inlinePicture':
      return `![${escaped(node.alt ?? '')}](${address(node.src)})`
    case 'noteMark':
      return `[^${node.label}]`
    case 'break':
      return '\\\n'
    case 'link':
      return link(node)
    case 'element': {
      const { open, close } = tagsOf(node.tag, node.attributes)
      return open + inlineMarkdown(node.children as Inline[]) + close
    }
    default:
      return marked(node, false)
  }
}

/** Inline nodes as Markdown. Every sign of the text itself is escaped, so that it is read back as written. */
export const inlineMarkdown = (nodes: readonly Inline[]): string => {
  let written = ''
  for (const node of nodes) {
    const words = one(node)
    const runsTogether = /[*~]$/.test(written) && /^[*~]/.test(words)
    written += runsTogether && isMark(node) ? marked(node, true) : words
  }
  return written
}

/** A paragraph's words: as above, and no line begins with a sign of a list, heading or block. */
export const wordsMarkdown = (nodes: readonly Inline[]): string =>
  inlineMarkdown(nodes).split('\n').map(lineStart).join('\n')
