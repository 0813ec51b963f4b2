import { expect, it } from 'vitest'
import { momentOf } from './moment'

it('takes a time without a zone for Beijing’s', () => {
  expect(momentOf('2026-11-21 07:00').toISOString()).toBe('2026-11-20T23:00:00.000Z')
  expect(momentOf('2026-11-21T07:00:00Z').toISOString()).toBe('2026-11-21T07:00:00.000Z')
  expect(momentOf('2024-02-29').toISOString()).toBe('2024-02-28T16:00:00.000Z')
})

it.each(['明天早上', '2026-02-30T07:00', '2026-02-29', '2026-13-01', ''])('refuses 「%s」', (text) => {
  expect(() => momentOf(text)).toThrow('看不懂时间')
})
