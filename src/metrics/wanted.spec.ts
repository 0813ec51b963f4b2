import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, daysOf } from './days'
import { backTo, type Known, wantedOf } from './wanted'

const NEWEST = '2026-07-31'
/** So many days before the newest one. */
const ago = (days: number) => dayAfter(NEWEST, -days)
const known = (days: string[], last = days.at(-1) ?? null): Known => ({
  summary: { days, last },
  followers: { days, last },
})
const through = (from: number, to: number) => daysOf({ from: ago(from), to: ago(to) })

describe('a morning', () => {
  it('after one that was collected asks one question for the month and one for the week', () => {
    expect(wantedOf(known(through(60, 1)), NEWEST)).toEqual({
      summary: [{ from: ago(29), to: NEWEST }],
      followers: [{ from: ago(6), to: NEWEST }],
      articlesFrom: ago(29),
      lost: null,
    })
  })

  it('after five days without a worker asks for all of them', () => {
    const wanted = wantedOf(known(through(60, 6)), NEWEST)

    expect(wanted.followers).toEqual([{ from: ago(6), to: NEWEST }])
    expect(wanted.articlesFrom).toBe(ago(34))
  })

  it('of an account without a row asks for a month', () => {
    expect(wantedOf(known([]), NEWEST)).toEqual({
      summary: [{ from: ago(29), to: NEWEST }],
      followers: [
        { from: ago(29), to: ago(23) },
        { from: ago(22), to: ago(16) },
        { from: ago(15), to: ago(9) },
        { from: ago(8), to: ago(7) },
        { from: ago(6), to: NEWEST },
      ],
      articlesFrom: ago(29),
      lost: null,
    })
  })

  it('asks again for a day of the last month that could not be read', () => {
    const days = through(60, 1).filter((day) => day !== ago(20))

    expect(wantedOf(known(days), NEWEST).followers).toEqual([
      { from: ago(20), to: ago(14) },
      { from: ago(6), to: NEWEST },
    ])
  })

  it('asks for nothing before the day on which an account was first counted', () => {
    expect(wantedOf(known(through(10, 1)), NEWEST).followers).toEqual([{ from: ago(6), to: NEWEST }])
  })

  it('after more than half a year says which days are lost', () => {
    const floor = backTo(NEWEST)

    expect(wantedOf(known([], '2025-12-31'), NEWEST).lost).toEqual({
      from: '2026-01-01',
      to: dayAfter(floor, -1),
    })
  })

  it('never asks for days of which the new calls know nothing', () => {
    const { summary, lost } = wantedOf(known([], '2025-06-01'), '2025-11-20')

    expect(summary).toEqual([{ from: '2025-11-01', to: '2025-11-20' }])
    expect(lost).toBeNull()
  })
})

it('however long nobody collected, every day since the last row is asked for once, the oldest first, in spans that WeChat takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 179 }), (gap) => {
      const wanted = wantedOf(known(through(179, gap)), NEWEST)
      const missing = through(gap - 1, 0)
      for (const [spans, longest] of [
        [wanted.summary, 30],
        [wanted.followers, 7],
      ] as const) {
        const days = spans.flatMap(daysOf)
        expect(days).toEqual([...new Set(days)].sort())
        expect(days).toEqual(expect.arrayContaining(missing))
        for (const span of spans) expect(daysOf(span).length).toBeLessThanOrEqual(longest)
      }
    }),
    { numRuns: 25 },
  )
})
