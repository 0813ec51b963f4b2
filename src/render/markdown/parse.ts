import { Lexer } from 'marked'
import type { Notice } from '../article'
import type { Block } from '../tree'
import { blocksOf } from './blocks'
import type { Reading } from './reading'

/** Reads Markdown into the tree. What had to be changed on the way is added to `notices`. */
export const parseMarkdown = (text: string, notices: Notice[]): Block[] => {
  const reading: Reading = {
    notices,
    footnotes: new Map(),
    inlineHtml: (tokens) => [{ type: 'text', text: tokens.map((token) => token.raw).join('') }],
    blocksWithHtml: (tokens) =>
      tokens.flatMap((token) =>
        token.type === 'html'
          ? [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: token.raw }] }]
          : blocksOf([token], reading),
      ),
  }
  return blocksOf(new Lexer({ gfm: true }).lex(text), reading)
}
