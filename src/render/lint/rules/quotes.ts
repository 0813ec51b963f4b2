import { placeIn, type Rule, type Subject } from '../rule'
import type { Passage } from '../survey'

const PAIRS: Record<string, string> = { '“': '”', '《': '》', '「': '」', '『': '』', '【': '】' }
const OPENERS: Record<string, string> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
)

type Trouble = { at: number; message: string }

const unopened = (close: string, at: number): Trouble => ({
  at,
  message: `「${close}」前面没有对应的「${OPENERS[close]}」，请核对。`,
})
const unclosed = (open: string, at: number): Trouble => ({
  at,
  message: `「${open}」后面没有对应的「${PAIRS[open]}」，请核对。`,
})

/** Where the first pair of a passage does not match. `carried`: an opener left open by the paragraph before. */
const firstTrouble = (text: string): { trouble?: Trouble; open: { sign: string; at: number }[] } => {
  const open: { sign: string; at: number }[] = []
  for (const { 0: sign, index: at } of text.matchAll(/[“”《》「」『』【】]/g)) {
    if (PAIRS[sign]) {
      if (open.at(-1)?.sign === sign && sign === '“')
        return { trouble: unclosed('“', open.at(-1)?.at ?? at), open: [] }
      open.push({ sign, at })
    } else if (open.at(-1)?.sign === OPENERS[sign]) open.pop()
    else return { trouble: unopened(sign, at), open: [] }
  }
  return { open }
}

/** A long quotation opens every paragraph anew and is closed once, at its end (GB/T 15834-2011, 4.8.3.5). */
const continues = (passage: Passage | undefined, next: Passage | undefined): boolean =>
  next !== undefined && next.field === passage?.field && /^\s*“/.test(next.prose)

export const unbalancedQuotes: Rule = function* ({ survey }) {
  for (const [at, passage] of survey.passages.entries()) {
    const { trouble, open } = firstTrouble(passage.prose)
    const last = open.at(-1)
    const goesOn = last?.sign === '“' && open.length === 1 && continues(passage, survey.passages[at + 1])
    const found = trouble ?? (last && !goesOn ? unclosed(last.sign, last.at) : undefined)
    if (!found) continue
    const where = placeIn(passage, { at: found.at, length: 1 })
    yield { level: 'warning', code: 'quotes-unbalanced', message: found.message, where }
  }
}

const STRAIGHT = /"[^"\n]{0,60}\p{Script=Han}[^"\n]{0,60}"/gu
const CORNERS = /「[^」\n]{1,60}」/g

const firstOf = (pattern: RegExp, { survey }: Subject) => {
  for (const passage of survey.passages) {
    for (const match of passage.prose.matchAll(pattern)) return { passage, match }
  }
  return undefined
}

/** Quotation marks of two houses in one article. */
export const mixedQuotes: Rule = function* (subject) {
  for (const passage of subject.survey.passages) {
    for (const match of passage.prose.matchAll(STRAIGHT)) {
      const where = placeIn(passage, { at: match.index, length: match[0].length })
      yield { level: 'hint', code: 'quotes-straight', message: '中文引号请用“”，这里是半角的 "。', where }
    }
  }
  const corner = firstOf(CORNERS, subject)
  if (!corner || !firstOf(/“/g, subject)) return
  const where = placeIn(corner.passage, { at: corner.match.index, length: corner.match[0].length })
  yield {
    level: 'hint',
    code: 'quotes-mixed',
    message: '文中“”和「」两种引号混用，请统一（大陆通用“”）。',
    where,
  }
}
