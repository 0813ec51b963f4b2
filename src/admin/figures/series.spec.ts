import { expect, it } from 'vitest'
import { type StatRow, seriesByAccount } from './series'

const row = (statDate: string, readUser: number, name: string): StatRow => ({
  account: { id: name, name },
  msgid: name,
  statDate,
  readUser,
})

it('keeps the accounts of an article apart', () => {
  const series = seriesByAccount([
    row('2026-11-21', 3, '甲号'),
    row('2026-11-21', 5, '乙号'),
    row('2026-11-22', 9, '甲号'),
  ])

  expect(series.map(({ account, days }) => [account, days.map(({ daily }) => daily.reads)])).toEqual([
    ['甲号', [3, 6]],
    ['乙号', [5]],
  ])
})
