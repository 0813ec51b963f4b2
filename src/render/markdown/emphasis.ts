import type { Token } from 'marked'

/**
 * CommonMark lets `**` close only where Western spacing would: in 「党**“七一”**前夕」 it stays two stars on each side, because a
 * quotation mark stands within and a character without. A private character between star and mark, taken out of the
 * tokens again, makes them count as emphasis, as everyone who writes Chinese expects.
 * @see https://talk.commonmark.org/t/emphasis-and-east-asian-text/2491
 */
const STAND_IN = '\ue0ff'

const STRONG = /\*\*(?![\s*])([^*\n]{1,300})(?<!\s)\*\*(?!\*)/g
const PUNCTUATION = /[\p{P}\p{S}]/u
const CJK_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const needsHelp = (inner: string | undefined, outer: string | undefined): boolean =>
  inner !== undefined && PUNCTUATION.test(inner) && outer !== undefined && CJK_LETTER.test(outer)

/** Puts the stand-in where strong emphasis would fail only for want of a blank. Text without `**` comes back as it is. */
export const helpEmphasis = (text: string): string => {
  if (!text.includes('**') || text.includes(STAND_IN)) return text
  return text.replace(STRONG, (whole, words: string, at: number) => {
    const opens = needsHelp(words[0], text[at - 1]) ? STAND_IN : ''
    const closes = needsHelp(words.at(-1), text[at + whole.length]) ? STAND_IN : ''
    return opens || closes ? `**${opens}${words}${closes}**` : whole
  })
}

/** Takes the stand-in out of everything marked read. */
export const withoutStandIns = (tokens: readonly Token[]): void => {
  const stack: unknown[] = [...tokens]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (typeof one !== 'object' || one === null) continue
    for (const [key, value] of Object.entries(one)) {
      if (typeof value === 'string') {
        if (value.includes(STAND_IN)) (one as Record<string, unknown>)[key] = value.replaceAll(STAND_IN, '')
      } else stack.push(value)
    }
  }
}
