import { type Pattern, patternRule } from '../rule'

/**
 * Full-width and half-width mixed in numbers and dates, and numerals of two kinds in one date (GB/T 15835-2011, 5.2).
 * A title is no place for exceptions, so all passages are searched.
 */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: /[０-９][0-9０-９]*[０-９]|[０-９]/g,
    level: 'hint',
    code: 'digits-fullwidth',
    message: (match) =>
      /\d/.test(match[0])
        ? `「${match[0].slice(0, 20)}」全角和半角数字混在一起，请统一用半角。`
        : `「${match[0].slice(0, 20)}」是全角数字，请统一用半角。`,
  },
  {
    pattern: /(?<=\d)[０-９]+|(?<=\d)[．％](?=\d|$)|(?<=\d)％/g,
    level: 'hint',
    code: 'digits-mixed',
    message: (match) => `数字里的「${match[0].slice(0, 8)}」是全角的，请改成半角。`,
    // Full-width digits after half-width ones are already named above.
    unless: (match) => /^[０-９]/.test(match[0]),
  },
  {
    pattern: /(?<![\d.,，])\d{1,3}(?:，\d{3})+(?![\d年月日个人名位元万亿])/g,
    level: 'hint',
    code: 'digits-mixed',
    message: (match) => `「${match[0].slice(0, 20)}」里的逗号是全角的，千位分隔请用半角逗号或不用。`,
  },
  {
    pattern: /(?<![\d：:])(?:[01]?\d|2[0-4])：[0-5]\d(?![\d：])/g,
    level: 'hint',
    code: 'time-mixed',
    message: (match) => `时间「${match[0]}」里的冒号是全角的，请改成半角「:」或写成几时几分。`,
  },
  {
    pattern: /(?<!\d)\d{4}[－／．]\d{1,2}(?:[－／．]\d{1,2})?(?!\d)/g,
    level: 'hint',
    code: 'date-mixed',
    message: (match) => `日期「${match[0]}」里的分隔号是全角的，请改成「年月日」或半角。`,
  },
  {
    pattern:
      /(?<!\d)\d{4}年[一二三四五六七八九十]{1,3}月|(?<![\d一二三四五六七八九十])\d{1,2}月[一二三四五六七八九十]{1,3}日|[一二三四五六七八九十]月\d{1,2}日/g,
    level: 'hint',
    code: 'date-mixed',
    message: (match) => `日期「${match[0]}」里汉字和阿拉伯数字混用，请统一。`,
  },
  {
    pattern:
      /[一二三四五六七八九〇][0０○oO][一二三四五六七八九〇0０○]{1,2}年|二[0０○oO]{2}[一二三四五六七八九〇0]年/g,
    level: 'hint',
    code: 'date-mixed',
    message: (match) => `「${match[0]}」里的「零」不是汉字，请用「〇」。`,
  },
]

export const digits = patternRule(PATTERNS)
