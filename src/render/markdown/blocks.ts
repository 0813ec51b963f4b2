import type { MarkedToken, Token, Tokens } from 'marked'
import { decodeReferences } from '../rawhtml/references'
import type { Align, Block, Cell, Inline, List, ListItem } from '../tree'
import { altOf, inlineOf } from './inline'
import { joinLines } from './joinLines'
import type { Reading } from './reading'

/** Words of one paragraph with their line ends joined. */
export const wordsOf = (tokens: readonly Token[], reading: Reading): Inline[] =>
  joinLines(inlineOf(tokens, reading))

/** File names and the placeholders of tools say nothing to readers. */
const NOT_A_CAPTION =
  /^(?:[\w .()-]*|图片|图|image|img|配图|截图|照片|.*\.(?:png|jpe?g|gif|webp|bmp|heic))\s*$/i

const isBlank = (token: Token): boolean =>
  token.type === 'br' || ((token.type === 'text' || token.type === 'escape') && token.raw.trim() === '')

/** A picture alone in its paragraph. Its title is the caption, or else its replacement text, where that says something. */
const figureOf = (token: Tokens.Image, reading: Reading): Block | undefined => {
  const [picture] = inlineOf([token], reading)
  if (picture?.type !== 'inlinePicture') return undefined
  const alt = altOf(token, reading)
  const caption = token.title ? decodeReferences(token.title) : NOT_A_CAPTION.test(alt) ? '' : alt
  return {
    type: 'figure',
    src: picture.src,
    ...(alt && alt !== caption ? { alt } : {}),
    ...(caption ? { caption: [{ type: 'text', text: caption }] } : {}),
  }
}

const figuresOf = (tokens: readonly Token[], reading: Reading): Block[] | undefined => {
  if (!tokens.some((token) => token.type === 'image')) return undefined
  const figures: Block[] = []
  for (const token of tokens) {
    if (isBlank(token)) continue
    const figure = token.type === 'image' ? figureOf(token as Tokens.Image, reading) : undefined
    if (!figure) return undefined
    figures.push(figure)
  }
  return figures
}

const paragraphOf = (tokens: readonly Token[], reading: Reading): Block[] =>
  figuresOf(tokens, reading) ?? [{ type: 'paragraph', children: wordsOf(tokens, reading) }]

const itemOf = (item: Tokens.ListItem, reading: Reading): ListItem => ({
  ...(item.task ? { checked: item.checked === true } : {}),
  children: blocksOf(item.tokens, reading),
})

const listOf = (token: Tokens.List, reading: Reading): List => ({
  type: 'list',
  kind: token.ordered ? 'number' : 'bullet',
  start: token.start === '' ? 1 : token.start,
  items: token.items.map((item) => itemOf(item, reading)),
})

const cellOf = (cell: Tokens.TableCell, reading: Reading): Cell => ({
  children: [{ type: 'paragraph', children: wordsOf(cell.tokens, reading) }],
  ...(cell.header ? { header: true } : {}),
  ...(cell.align ? { align: cell.align as Align } : {}),
})

const oneOf = (token: MarkedToken, reading: Reading): Block[] => {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return []
    case 'paragraph':
      return paragraphOf(token.tokens, reading)
    case 'text':
      return token.tokens
        ? paragraphOf(token.tokens, reading)
        : [{ type: 'paragraph', children: wordsOf([token], reading) }]
    case 'heading':
      return [{ type: 'heading', level: token.depth, children: wordsOf(token.tokens, reading) }]
    case 'blockquote':
      return [{ type: 'quote', children: blocksOf(token.tokens, reading) }]
    case 'list':
      return [listOf(token, reading)]
    case 'table':
      return [
        {
          type: 'table',
          head: [token.header.map((cell) => cellOf(cell, reading))],
          rows: token.rows.map((row) => row.map((cell) => cellOf(cell, reading))),
        },
      ]
    case 'code':
      return [{ type: 'code', text: token.text, ...(token.lang ? { language: token.lang } : {}) }]
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return [{ type: 'paragraph', children: wordsOf([token], reading) }]
  }
}

/** Blocks as marked read them, in our tree. */
export const blocksOf = (tokens: readonly Token[], reading: Reading): Block[] => {
  if (tokens.some((token) => token.type === 'html')) return reading.blocksWithHtml(tokens)
  const blocks: Block[] = []
  for (const token of tokens) {
    const own = reading.ownBlocks(token)
    for (const block of own ?? oneOf(token as MarkedToken, reading)) blocks.push(block)
  }
  return blocks
}
