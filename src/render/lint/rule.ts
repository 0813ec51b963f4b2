import type { Advice, ArticleFacts, LintOptions } from './advice'
import { excerptOf } from './excerptOf'
import type { Passage, Spot, Survey } from './survey'

/** What a rule looks at. */
export type Subject = {
  facts: ArticleFacts
  survey: Survey
  options: LintOptions
  /** The article as it would leave, rendered when it is first asked for. */
  html: () => string
}

/** One thing an editor would say. It yields as it finds, so that the caller may stop listening. */
export type Rule = (subject: Subject) => Iterable<Advice>

type Found = { at: number; length: number }

/** A place in a passage, with the words around it. */
export const placeIn = (passage: Passage, found: Found): Advice['where'] => ({
  ...spot(passage),
  excerpt: excerptOf(passage.text, found),
})

/** A place without words, or with words of its own. */
export const spot = ({ field, paragraph }: Spot, words?: string): Advice['where'] => ({
  field,
  ...(paragraph ? { paragraph } : {}),
  ...(words ? { excerpt: excerptOf(words, { at: 0, length: 30 }) } : {}),
})

/** A pattern whose every match is one advice. `unless` spares correct copy. */
export type Pattern = {
  pattern: RegExp
  level: Advice['level']
  code: string
  message: (match: RegExpMatchArray) => string
  unless?: (match: RegExpMatchArray, passage: Passage) => boolean
  /** Which words are searched: prose leaves code out. */
  within?: 'text' | 'prose'
}

/** A rule from patterns, for every passage. */
export const patternRule = (patterns: readonly Pattern[]): Rule =>
  function* ({ survey }) {
    for (const passage of survey.passages) {
      for (const { pattern, level, code, message, unless, within } of patterns) {
        for (const match of passage[within ?? 'prose'].matchAll(pattern)) {
          if (unless?.(match, passage)) continue
          const where = placeIn(passage, { at: match.index, length: match[0].length })
          yield { level, code, message: message(match), where }
        }
      }
    }
  }
