import { describe, expect, it } from 'vitest'
import { beginOf, dayAfter, dayIn, timeIn } from './days'

describe("WeChat's days", () => {
  it.each([
    ['2026-06-30T15:59:59.999Z', '2026-06-30', '23:59'],
    ['2026-06-30T16:00:00.000Z', '2026-07-01', '00:00'],
    ['2026-07-01T00:30:00.000Z', '2026-07-01', '08:30'],
  ])('%s is %s %s in Beijing, wherever the server stands', (time, day, clock) => {
    expect([dayIn(new Date(time)), timeIn(new Date(time))]).toEqual([day, clock])
  })

  it.each([
    ['2026-07-01', -1, '2026-06-30'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-07-01', 0, '2026-07-01'],
  ])('%s and %i days is %s', (day, days, other) => {
    expect(dayAfter(day, days)).toBe(other)
  })

  it('begin at midnight in Beijing', () => {
    expect(beginOf('2026-07-01').toISOString()).toBe('2026-06-30T16:00:00.000Z')
  })
})
