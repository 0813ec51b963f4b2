import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayInWords,
  dayOf,
  daysFrom,
  fromField,
  inField,
  minuteOf,
  mondayOf,
  startOf,
  timeOf,
} from './shanghai'

describe('days in Beijing time', () => {
  it('begins the day at midnight there, whatever the server thinks', () => {
    expect(dayOf('2026-11-20T16:00:00Z')).toBe('2026-11-21')
    expect(dayOf('2026-11-20T15:59:59Z')).toBe('2026-11-20')
    expect(+startOf('2026-11-21')).toBe(Date.parse('2026-11-20T16:00:00Z'))
  })

  it('writes minutes as editors read them', () => {
    expect(minuteOf('2026-11-20T23:00:00Z')).toBe('2026-11-21 07:00')
    expect(timeOf('2026-11-20T16:00:00Z')).toBe('00:00')
    expect(minuteOf(null)).toBe('—')
    expect(minuteOf('not a date')).toBe('—')
  })

  it('come back from the browser’s own field as they were put in', () => {
    expect(inField('2026-11-20T23:00:00.000Z')).toBe('2026-11-21T07:00')
    expect(fromField('2026-11-21T07:00')).toBe('2026-11-20T23:00:00.000Z')
    expect(inField(undefined)).toBe('')
    expect(fromField('')).toBeNull()
  })

  it('counts days over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysFrom('2026-02-27', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  })

  it('begins the week on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-16')).toBe('2026-11-16')
    expect(dayInWords('2026-11-21')).toBe('11月21日 周六')
  })
})
