import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StatRow, seriesOf, sumsBy, totalsOf } from './views'

const row = (statDate: string, readUser: number, over: Partial<StatRow> = {}): StatRow => ({
  statDate,
  readUser,
  msgid: '1_1',
  account: 'a1',
  articleKind: 'daily-post',
  articleId: 'p1',
  ...over,
})

describe('an article day by day', () => {
  it('shows totals as they are and days as differences', () => {
    const series = seriesOf([row('2026-07-02', 30), row('2026-07-01', 10)])
    expect(series.map(({ day, totals, daily }) => [day, totals.reads, daily.reads])).toEqual([
      ['2026-07-01', 10, 10],
      ['2026-07-02', 30, 20],
    ])
  })

  it('adds its messages on several accounts, each standing where it stood', () => {
    const other = { msgid: '2_1', account: { id: 'a2' } }
    const series = seriesOf([row('2026-07-01', 10), row('2026-07-02', 5, other), row('2026-07-03', 12)])
    expect(series.map(({ totals }) => totals.reads)).toEqual([10, 15, 17])
  })

  it('shows a correction as it came', () => {
    expect(seriesOf([row('2026-07-01', 10), row('2026-07-02', 8)]).at(-1)?.daily.reads).toBe(-2)
  })

  it('stands where it stood on a day of which a figure is unknown', () => {
    const rows = [row('2026-07-01', 10), { ...row('2026-07-02', 0), readUser: null }, row('2026-07-03', 12)]
    expect(seriesOf(rows).map(({ totals, daily }) => [totals.reads, daily.reads])).toEqual([
      [10, 10],
      [10, 0],
      [12, 2],
    ])
    expect(totalsOf(rows.slice(0, 2)).reads).toBe(10)
  })

  it('marks a day that may still change', () => {
    expect(seriesOf([row('2026-07-01', 1, { isDelayed: true })])[0]?.isDelayed).toBe(true)
  })

  it('is nothing for nothing', () => {
    expect(seriesOf([])).toEqual([])
    expect(totalsOf([])).toEqual({ reads: 0, shares: 0, favourites: 0 })
  })

  it('ends at the totals, and its days add up to them, whatever the rows', () => {
    const anyRow = fc.record({
      statDate: fc.integer({ min: 1, max: 9 }).map((day) => `2026-07-0${day}`),
      msgid: fc.constantFrom('1_1', '1_2', '2_1'),
      account: fc.constantFrom('a1', 'a2'),
      readUser: fc.nat(1000),
      shareUser: fc.option(fc.nat(100)),
    })
    const onePerDay = fc.uniqueArray(anyRow, {
      selector: ({ statDate, msgid, account }) => `${statDate} ${msgid} ${account}`,
    })
    fc.assert(
      fc.property(onePerDay, (rows) => {
        const series = seriesOf(rows)
        const sum = series.reduce((total, { daily }) => total + daily.reads, 0)
        expect(sum).toBe(totalsOf(rows).reads)
        if (series.length > 0) expect(series.at(-1)?.totals).toEqual(totalsOf(rows))
      }),
    )
  })
})

describe('sums by column or branch', () => {
  it('count articles once, take newest totals, and put the most read first', () => {
    const rows = [
      row('2026-07-01', 10),
      row('2026-07-02', 30),
      row('2026-07-02', 5, { account: 'a2' }),
      row('2026-07-02', 90, { articleId: 'p2', msgid: '3_1' }),
      row('2026-07-02', 7, { articleId: 'p3', msgid: '4_1' }),
    ]
    const columns: Record<string, string | null> = { p1: '党史', p2: '活动', p3: null }
    expect(sumsBy(rows, ({ articleId }) => columns[articleId ?? ''] ?? null)).toEqual([
      { group: '活动', articles: 1, reads: 90, shares: 0, favourites: 0 },
      { group: '党史', articles: 1, reads: 35, shares: 0, favourites: 0 },
    ])
  })
})
