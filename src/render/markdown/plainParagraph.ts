import type { Token } from 'marked'
import type { Tokenizer } from './extensions'

/** What may begin another block than a paragraph: blanks, marks, and numbers with a dot or bracket behind. */
const MAY_BE_OTHER = /^(?:[\s#*+\-_><[`~|:=]|\d{1,9}[.)])/

/** What marked would stop at among the words of one line: marks, references, addresses. */
const MAY_BE_MARKED = /[\\<[`*_~@&]|:\/\/|[wW]{3}\./

/**
 * A paragraph of one line with a blank line or nothing behind it, found without asking whether it is one of nine other things:
 * Chinese articles are nearly all such paragraphs. marked's own token, to the letter; a line without marks is not read again.
 * Only at the top of the article: within a quote marked may go on with a paragraph that it has begun.
 */
export const plainParagraph: Tokenizer = function (source, before) {
  if (before !== this.lexer.tokens || !this.lexer.state.top || MAY_BE_OTHER.test(source)) return undefined
  const end = source.indexOf('\n')
  if (end >= 0 && end + 1 < source.length && source[end + 1] !== '\n') return undefined
  const text = end < 0 ? source : source.slice(0, end)
  const words = { type: 'text', raw: text, text, escaped: false } as Token
  return {
    type: 'paragraph',
    raw: text,
    text,
    tokens: MAY_BE_MARKED.test(text) ? this.lexer.inline(text) : [words],
  }
}
