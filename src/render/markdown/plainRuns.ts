import { Tokenizer, type Tokens } from 'marked'

/**
 * A run of words in which marked could stop nowhere but at its end. Addresses begin with f, h, m, w or x, or stand before an @,
 * and blanks before a line end are a break: none of these is in it. Its last sign is not ASCII, for an e-mail address could
 * begin there, and a mark or nothing follows.
 */
const PLAIN_RUN =
  /^(?:[^\u0000-\u007f]\n?|[ "%'()+,./0-9:;=?A-EGI-LN-VYZa-egi-ln-vyz-])*[^\u0000-\u007f](?=[\\<![`*~_]|$)/

/** A run of exclamation marks before Chinese or an end. marked looks through the rest of the word at each of them. */
const EXCLAMATIONS = /^!{2,}(?=[^\u0000-\u007f]|$)/

/** marked's own tokens, found without its look at every sign: Chinese prose is nearly all such runs. */
export class PlainRuns extends Tokenizer {
  override inlineText(source: string): Tokens.Text | undefined {
    const pattern = source.startsWith('!!') ? EXCLAMATIONS : PLAIN_RUN
    const run = pattern.exec(source)?.[0]
    if (run === undefined) return super.inlineText(source)
    return { type: 'text', raw: run, text: run, escaped: this.lexer.state.inRawBlock }
  }
}
