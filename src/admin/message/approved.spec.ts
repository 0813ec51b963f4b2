import { describe, expect, it } from 'vitest'
import { approvedIn, moved } from './approved'

describe('what may be joined', () => {
  it('are approved articles, of a livestream each of its two by itself', () => {
    const review = { state: 'approved', approvedHash: 'h', approvedAt: '2026-07-01T00:00:00Z' }
    expect(approvedIn('activity-reports', { id: '1', title: '清理河道', review })).toMatchObject([
      { kind: 'activity-report', id: '1', title: '清理河道' },
    ])
    expect(approvedIn('activity-reports', { id: '1', title: '清理河道' })).toEqual([])
    const lecture = { id: '2', title: '党课', recordReview: review, record: { title: '党课回顾' } }
    expect(approvedIn('livestreams', lecture)).toMatchObject([
      { kind: 'livestream-record', title: '党课回顾' },
    ])
  })

  it('keeps its place at the ends', () => {
    expect(moved(['一', '二', '三'], 2, -1)).toEqual(['一', '三', '二'])
    expect(moved(['一', '二'], 0, -1)).toEqual(['一', '二'])
    expect(moved(['一', '二'], 1, 1)).toEqual(['一', '二'])
  })
})
