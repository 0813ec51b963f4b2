import { describe, expect, it } from 'vitest'
import { dailySlots, dayIn, inWords, passedSlots, wechatPeriod } from './slots'

const slots = (dailyTime: string, { timeZone = 'Asia/Shanghai', now }: { timeZone?: string; now: string }) =>
  dailySlots({ dailyTime, timeZone }, new Date(now)).map(({ day, at }) => [day, at.toISOString()])

describe('the slots of a daily post', () => {
  it('are today and tomorrow by the calendar of the account, wherever the server stands', () => {
    expect(slots('07:00', { now: '2026-06-30T16:30:00Z' })).toEqual([
      ['2026-07-01', '2026-06-30T23:00:00.000Z'],
      ['2026-07-02', '2026-07-01T23:00:00.000Z'],
    ])
  })

  it('still belong to yesterday one second before midnight', () => {
    expect(slots('07:00', { now: '2026-06-30T15:59:59Z' })[0]?.[0]).toBe('2026-06-30')
  })

  it('cross the end of a month and of a year', () => {
    expect(slots('00:00', { now: '2026-12-31T04:00:00Z' })).toEqual([
      ['2026-12-31', '2026-12-30T16:00:00.000Z'],
      ['2027-01-01', '2026-12-31T16:00:00.000Z'],
    ])
  })

  it('know the leap day and do not invent one', () => {
    expect(slots('07:00', { now: '2028-02-28T04:00:00Z' })[1]?.[0]).toBe('2028-02-29')
    expect(slots('07:00', { now: '2027-02-28T04:00:00Z' })[1]?.[0]).toBe('2027-03-01')
  })

  it('move an hour later where the clocks leave the time out', () => {
    const [today] = slots('02:30', { timeZone: 'America/New_York', now: '2026-03-08T05:30:00Z' })

    expect(today).toEqual(['2026-03-08', '2026-03-08T07:30:00.000Z'])
  })

  it('take the first of two where the clocks repeat the time', () => {
    const [today] = slots('01:30', { timeZone: 'America/New_York', now: '2026-11-01T04:30:00Z' })

    expect(today).toEqual(['2026-11-01', '2026-11-01T05:30:00.000Z'])
  })
})

describe('the slots that went by', () => {
  const passed = (since: string, now: string) =>
    passedSlots(
      { dailyTime: '07:00', timeZone: 'Asia/Shanghai' },
      { since: new Date(`${since}+08:00`), now: new Date(`${now}+08:00`) },
    ).map(({ day }) => day)

  it('are those of the days before today whose time came afterwards', () => {
    expect(passed('2026-02-27T07:01:00', '2026-03-02T09:00:00')).toEqual(['2026-02-28', '2026-03-01'])
    expect(passed('2026-02-27T06:59:00', '2026-03-02T09:00:00')[0]).toBe('2026-02-27')
  })

  it('are none from one minute to the next, over midnight either, nor when the clock was set back', () => {
    expect(passed('2026-07-01T06:59:30', '2026-07-01T07:00:30')).toEqual([])
    expect(passed('2026-07-01T23:59:30', '2026-07-02T00:00:30')).toEqual([])
    expect(passed('2026-07-09T00:00:00', '2026-07-02T00:00:30')).toEqual([])
  })
})

describe('the days and months that WeChat counts in', () => {
  it('begin at midnight in Shanghai', () => {
    expect(wechatPeriod(new Date('2026-07-31T15:59:00Z'), 'day')).toEqual({
      from: new Date('2026-07-30T16:00:00Z'),
      to: new Date('2026-07-31T16:00:00Z'),
    })
    expect(wechatPeriod(new Date('2026-07-31T16:01:00Z'), 'month')).toEqual({
      from: new Date('2026-07-31T16:00:00Z'),
      to: new Date('2026-08-31T16:00:00Z'),
    })
  })

  it('are told as an editor reads them', () => {
    expect(inWords(new Date('2026-06-30T23:00:00Z'))).toBe('7月1日 07:00')
    expect(dayIn('Asia/Shanghai', new Date('2026-06-30T23:00:00Z'))).toBe('2026-07-01')
  })
})
