import type { MarkedToken, Token, Tokens } from 'marked'
import { plainText } from '../emit/plainText'
import { isPictureAddress } from '../rawhtml/addresses'
import { decodeReferences } from '../rawhtml/references'
import type { Inline, MarkType } from '../tree'
import type { Reading } from './reading'

const MARKS: Record<string, MarkType> = { strong: 'strong', em: 'em', del: 'del' }

const textOf = (token: Tokens.Text): Inline => ({
  type: 'text',
  text: token.escaped ? token.text : decodeReferences(token.text),
})

export const altOf = (token: Tokens.Image, reading: Reading): string =>
  token.tokens ? plainText(inlineOf(token.tokens, reading)) : decodeReferences(token.text)

const pictureOf = (token: Tokens.Image, reading: Reading): Inline[] => {
  const alt = altOf(token, reading)
  const src = decodeReferences(token.href)
  return isPictureAddress(src)
    ? [{ type: 'inlinePicture', src, alt }]
    : alt
      ? [{ type: 'text', text: alt }]
      : []
}

const linkOf = (token: Tokens.Link, reading: Reading): Inline => ({
  type: 'link',
  href: token.autolink ? token.href : decodeReferences(token.href),
  children: token.autolink ? [{ type: 'text', text: token.text }] : inlineOf(token.tokens, reading),
})

const oneOf = (token: MarkedToken, reading: Reading): Inline[] => {
  switch (token.type) {
    case 'text':
      return token.tokens ? inlineOf(token.tokens, reading) : [textOf(token)]
    case 'escape':
      return [{ type: 'text', text: token.text }]
    case 'strong':
    case 'em':
    case 'del':
      return [{ type: MARKS[token.type] as MarkType, children: inlineOf(token.tokens, reading) }]
    case 'codespan':
      return [{ type: 'inlineCode', text: token.text }]
    case 'br':
      return [{ type: 'break' }]
    case 'link':
      return [linkOf(token, reading)]
    case 'image':
      return pictureOf(token, reading)
    case 'checkbox':
      return []
    default:
      return [{ type: 'text', text: token.raw }]
  }
}

/** Words of a paragraph, as marked read them, in our tree. Line ends are still in the text: `joinLines` joins them. */
export const inlineOf = (tokens: readonly Token[], reading: Reading): Inline[] => {
  if (tokens.some((token) => token.type === 'html')) return reading.inlineHtml(tokens)
  const nodes: Inline[] = []
  for (const token of tokens) {
    if (token.type === 'text' && !('tokens' in token && token.tokens))
      nodes.push(textOf(token as Tokens.Text))
    else if (token.type === 'noteMark') nodes.push({ type: 'noteMark', label: token.label as string })
    else for (const node of oneOf(token as MarkedToken, reading)) nodes.push(node)
  }
  return nodes
}
