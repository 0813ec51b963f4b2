import { expect, it } from 'vitest'
import type { TimelineEntry } from './delivery'
import { appended } from './timeline'

const entry = (n: number): TimelineEntry => ({
  at: '',
  from: null,
  to: 'scheduled',
  who: '系统',
  why: String(n),
})

it('keeps the beginning of a story and its latest part, however long it grows', () => {
  let timeline: TimelineEntry[] = []
  for (let n = 1; n <= 500; n += 1) timeline = appended(timeline, entry(n))

  expect(timeline).toHaveLength(200)
  expect(timeline.map(({ why }) => why).slice(18, 22)).toEqual(['19', '20', '321', '322'])
  expect(timeline.at(-1)?.why).toBe('500')
})
