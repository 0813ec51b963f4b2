import { type Pattern, patternRule } from '../rule'

const quoted = (match: RegExpMatchArray): string => `「${match[0].slice(0, 8)}」`

/**
 * Doubled stops, after GB/T 15834-2011: the ellipsis is six dots, 「？！」 stands, a cry may be doubled. A run of one sign is
 * one advice, however long.
 */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: /(?<!。)。{2,}|(?<!\.)\.{3,}(?!\.)(?=[\p{Script=Han}”’」』]|\s|$)/gu,
    level: 'warning',
    code: 'punctuation-doubled',
    message: (match) =>
      match[0].length > 2
        ? `${quoted(match)}：省略号请用「……」；如是多打了，请删去。`
        : `${quoted(match)}：标点打重了，请删去多余的。`,
  },
  {
    pattern: /(?<!，)，{2,}|(?<!、)、{2,}|(?<!；)；{2,}|(?<!：)：{2,}|(?<!！)！{3,}|(?<!？)？{3,}/g,
    level: 'warning',
    code: 'punctuation-doubled',
    message: (match) => `${quoted(match)}：标点打重了，请删去多余的。`,
  },
  {
    pattern: /，[。、；：]|。[，、；：]|、[，。；：]|；[，。、：]|：[，。、；]|[！？][，。、；]/g,
    level: 'warning',
    code: 'punctuation-clash',
    message: (match) => `${quoted(match)}：两个标点连在一起，请留一个。`,
  },
  {
    pattern: /(?<=\p{Script=Han})[,;!?](?=\p{Script=Han})/gu,
    level: 'hint',
    code: 'punctuation-halfwidth',
    message: (match) => `中文里用了半角标点「${match[0]}」，请看看是否改成全角。`,
  },
]

export const punctuation = patternRule(PATTERNS)
