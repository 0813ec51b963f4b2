import { expect, it } from 'vitest'
import { monthOf } from './monthOf'

it('adds up accounts by day and over the span', () => {
  const month = monthOf([
    { statDate: '2026-11-02', readUser: 5, shareUser: 1 },
    { statDate: '2026-11-01', readUser: 10, shareUser: 0, newUser: 3, sendPageCount: 1 },
    { statDate: '2026-11-02', readUser: 7, shareUser: null },
  ])

  expect(month).toMatchObject({ reads: 22, shares: 1, followers: 3, articles: 1 })
  expect(month.days).toEqual([
    { day: '2026-11-01', reads: 10, shares: 0 },
    { day: '2026-11-02', reads: 12, shares: 1 },
  ])
})

it('shows no 0 where nobody knows, and says on how many days that is so', () => {
  const month = monthOf([
    { statDate: '2026-11-01', readUser: 10, shareUser: 0 },
    { statDate: '2026-11-02', readUser: null, newUser: 3 },
    { statDate: '2026-11-03', readUser: null },
    { statDate: '2026-11-03', readUser: 4, shareUser: 1 },
  ])

  expect(month).toMatchObject({ reads: 14, followers: 3, unknown: 2 })
  expect(month.days.map(({ reads }) => reads)).toEqual([10, null, 4])
})
