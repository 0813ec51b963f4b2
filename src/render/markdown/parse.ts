import { Lexer, type Token } from 'marked'
import type { Notice } from '../article'
import type { Block } from '../tree'
import { blocksOf } from './blocks'
import { type ContainerToken, containerBlocks } from './containerBlocks'
import { helpEmphasis, withoutStandIns } from './emphasis'
import { extensionsFor } from './extensions'
import { boundMarkdown } from './guard'
import { blocksWithHtml, inlineHtml } from './html'
import { PlainRuns } from './plainRuns'
import type { Reading } from './reading'

const BYTE_ORDER_MARK = 0xfeff

const ownBlocks = (token: Token, reading: Reading): Block[] | undefined => {
  if (token.type === 'container') return containerBlocks(token as unknown as ContainerToken, reading)
  if (token.type !== 'noteDefinition') return undefined
  reading.footnotes.set(token.label as string, blocksOf(token.tokens ?? [], reading))
  return []
}

/**
 * Reads Markdown into the tree: CommonMark, GFM tables, task lists, strikethrough, footnotes, safe raw HTML, and the
 * containers described in `MARKDOWN.md`. What had to be changed on the way is added to `notices`.
 */
export const parseMarkdown = (text: string, notices: Notice[]): Block[] => {
  const reading: Reading = {
    notices,
    footnotes: new Map(),
    ownBlocks: (token) => ownBlocks(token, reading),
    inlineHtml: (tokens) => inlineHtml(tokens, reading),
    blocksWithHtml: (tokens) => blocksWithHtml(tokens, reading),
  }
  const source = boundMarkdown(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text)
  const helped = helpEmphasis(source)
  const tokens = new Lexer({ gfm: true, tokenizer: new PlainRuns(), ...extensionsFor(helped) }).lex(helped)
  if (helped !== source) withoutStandIns(tokens)
  const blocks = blocksOf(tokens, reading)
  return reading.footnotes.size > 0 ? [...blocks, { type: 'notes', notes: reading.footnotes }] : blocks
}
