import { expect, it } from 'vitest'
import { type StatRow, seriesOf } from './series'

const row = (statDate: string, readUser: number, name = '甲号'): StatRow => ({
  account: { id: name, name },
  statDate,
  readUser,
})

it('tells what each day added, whatever the order of the rows', () => {
  const [series] = seriesOf([row('2026-11-22', 150), row('2026-11-21', 100)])

  expect(series?.days.map(({ reads, newReads }) => [reads, newReads])).toEqual([
    [100, 100],
    [150, 50],
  ])
})

it('keeps accounts apart', () => {
  expect(
    seriesOf([row('2026-11-21', 3, '甲号'), row('2026-11-21', 5, '乙号')]).map(({ account }) => account),
  ).toEqual(['甲号', '乙号'])
})

it('shows a correction of WeChat as it came', () => {
  expect(seriesOf([row('2026-11-21', 100), row('2026-11-22', 98)])[0]?.days[1]?.newReads).toBe(-2)
})
