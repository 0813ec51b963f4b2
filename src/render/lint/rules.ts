import type { Rule } from './rule'
import { impossibleDates, weekdays } from './rules/dates'
import { digits } from './rules/digits'
import { cover, summary, title } from './rules/front'
import { nearNames, wrongTitles } from './rules/names'
import { personalData } from './rules/personal'
import { pictureCredit, pictureSize, textWithoutPicture } from './rules/pictures'
import { punctuation } from './rules/punctuation'
import { mixedQuotes, unbalancedQuotes } from './rules/quotes'
import { headings, longParagraphs, lostLinks, wideTables } from './rules/structure'
import { drawings, structure, themeContrast } from './rules/wechat'

/** All that an editor would say, in the order in which it is said. */
export const RULES: readonly Rule[] = [
  personalData,
  wrongTitles,
  nearNames,
  impossibleDates,
  weekdays,
  title,
  summary,
  cover,
  headings,
  longParagraphs,
  textWithoutPicture,
  pictureCredit,
  pictureSize,
  lostLinks,
  wideTables,
  structure,
  drawings,
  themeContrast,
  punctuation,
  digits,
  unbalancedQuotes,
  mixedQuotes,
]
