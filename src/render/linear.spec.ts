import { describe, expect, it } from 'vitest'
import { HOSTILE } from './hostileInputs'
import { lintArticle } from './lint'
import { renderArticle } from './renderArticle'
import { sanitise } from './sanitise'

const articleOf = (text: string) => ({
  kind: 'activity-report' as const,
  title: '题',
  body: { format: 'markdown' as const, text },
})

const WORK: Record<string, (text: string) => unknown> = {
  'as Markdown': (text) =>
    renderArticle(articleOf(text), { theme: 'plain', pictures: (src) => ({ url: src }) }).html,
  'as HTML': (text) => sanitise(text),
  'by the proofreader': (text) => lintArticle({ article: articleOf(text) }),
}

const SMALL = 2_000
const TIMES = 8
/** Linear work takes 8 times as long for 8 times the text, quadratic work 64 times. */
const RATIO_MAX = 28
/** What a run costs whatever the text, in ms of processor time: it keeps tiny runs from making tall ratios. */
const FLOOR = 1

const cost = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The least of several runs: whatever else the machine does only ever adds to it. */
const least = (work: () => void, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => cost(work)))

const ratioOf = (work: (text: string) => unknown, make: (length: number) => string): number => {
  const [small, big] = [make(SMALL), make(SMALL * TIMES)]
  work(small)
  let ratio = Number.POSITIVE_INFINITY
  // A tall ratio is looked at again: a collection of garbage may have fallen into one size alone.
  for (let round = 0; round < 4 && ratio > RATIO_MAX; round++)
    ratio = (least(() => work(big), 1 + round) + FLOOR) / (least(() => work(small), 2 + round) + FLOOR)
  return ratio
}

/** marked's own cutting of blocks grows faster than these texts; the limit of a body's length bounds it. */
const NOT_LINEAR = new Set(['underlined lines'])

const TRIED = Object.entries(HOSTILE).filter(([name]) => !NOT_LINEAR.has(name))

describe.each(Object.entries(WORK))('a hostile text, read %s', (_, work) => {
  it.each(TRIED)('costs in proportion to its length: %s', (_name, make) => {
    expect(ratioOf(work, make)).toBeLessThan(RATIO_MAX)
  })
})
