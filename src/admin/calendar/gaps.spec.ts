import { describe, expect, it } from 'vitest'
import { type DailyPost, gapsIn } from './gaps'

const account = { id: 'a', name: '甲号', dailyTime: '07:00' }
const post = (state: string): DailyPost => ({ id: 'p', month: 7, day: 1, review: { state } })
const gaps = (more: Partial<Parameters<typeof gapsIn>[0]>) =>
  gapsIn({ days: ['2026-07-01'], accounts: [account], deliveries: [], posts: [], ...more })

describe('gaps of the daily post', () => {
  it('finds a day without a post, and one whose post nobody approved', () => {
    expect(gaps({})).toEqual([{ account: '甲号', day: '2026-07-01', reason: 'no-post' }])
    expect(gaps({ posts: [post('pending')] })).toMatchObject([{ reason: 'not-approved', postId: 'p' }])
  })

  it('finds none where a post is approved or laid out', () => {
    expect(gaps({ posts: [post('approved')] })).toEqual([])
    const laid = { accountId: 'a', day: '2026-07-01', articleKind: 'daily-post', state: 'scheduled' }
    expect(gaps({ deliveries: [laid] })).toEqual([])
    expect(gaps({ deliveries: [{ ...laid, state: 'cancelled' }] })).toHaveLength(1)
  })

  it('asks nothing of accounts without a daily time, nor of posts for other accounts', () => {
    expect(gaps({ accounts: [{ ...account, dailyTime: null }] })).toEqual([])
    expect(gaps({ posts: [{ ...post('approved'), accounts: ['b'] }] })).toHaveLength(1)
  })
})
