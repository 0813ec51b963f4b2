import { describe, expect, it } from 'vitest'
import { inWords } from './slots'
import { momentIn, namesZone, zoneMark, zoneName } from './zones'

describe('a zone', () => {
  it('is called as people call it, and Beijing’s is not named behind a time', () => {
    expect(zoneName('Asia/Shanghai')).toBe('北京时间')
    expect(zoneName('Asia/Chongqing')).toBe('北京时间')
    expect(zoneName('America/New_York')).toBe('纽约时间')
    expect(zoneMark('Asia/Shanghai')).toBe('')
    expect(zoneMark('America/New_York')).toBe('（纽约时间）')
  })

  it('stands behind every time that is not Beijing’s', () => {
    const moment = new Date('2026-06-30T23:00:00Z')
    expect(inWords(moment)).toBe('7月1日 07:00')
    expect(inWords(moment, 'Asia/Shanghai')).toBe('7月1日 07:00')
    expect(inWords(moment, 'America/New_York')).toBe('6月30日 19:00（纽约时间）')
  })
})

describe('a written moment', () => {
  it.each([
    ['2026-07-01T07:00', '2026-07-01T11:00:00.000Z'],
    ['2026-07-01 07:00', '2026-07-01T11:00:00.000Z'],
    ['2026-07-01T07:00:30.000', '2026-07-01T11:00:30.000Z'],
    ['2026-12-01T07:00', '2026-12-01T12:00:00.000Z'],
    ['2026-07-01', '2026-07-01T04:00:00.000Z'],
    ['2026-07-01T07:00:00+08:00', '2026-06-30T23:00:00.000Z'],
    ['2026-07-01T07:00Z', '2026-07-01T07:00:00.000Z'],
  ])('%s is meant in the zone it names, else in the one given', (text, iso) => {
    expect(momentIn(text, 'America/New_York')?.toISOString()).toBe(iso)
  })

  it.each(['2026-02-30T07:00', '2026-02-30T07:00Z', '2026-07-01T25:00', '07:00', 'tomorrow', ''])(
    '%s is none',
    (text) => expect(momentIn(text, 'Asia/Shanghai')).toBeNull(),
  )

  it('says whether it names its zone', () => {
    expect(namesZone('2026-07-01T07:00:00.000Z')).toBe(true)
    expect(namesZone('2026-07-01T07:00')).toBe(false)
  })
})
