import { describe, expect, it } from 'vitest'
import { loadSample } from './index'
import { momentOf } from './sampleTime'

const { livestreams, reports } = await loadSample(import.meta.dirname)

describe('a sample time', () => {
  const now = new Date('2026-11-21T17:30:00Z') // already the 22nd in Shanghai

  it.each([
    ['+0m', '2026-11-21T17:30:00.000Z'],
    ['+1m', '2026-11-21T17:31:00.000Z'],
    ['-2d 07:30', '2026-11-19T23:30:00.000Z'],
    ['+1d 08:00', '2026-11-23T00:00:00.000Z'],
  ] as const)('%s is counted from the moment of seeding', (time, moment) => {
    expect(momentOf(time, now).toISOString()).toBe(moment)
  })

  it('is readable wherever the data use one', () => {
    const used = [
      ...reports.map(({ sampleAt }) => sampleAt),
      ...livestreams.flatMap(({ announcement, record }) => [announcement.at, record?.start, record?.end]),
    ].filter((time) => time !== undefined)

    for (const time of used) expect(() => momentOf(time, now)).not.toThrow()
    expect(() => momentOf('+1d 25:00', now)).toThrow('示例时间写法不对')
  })
})
