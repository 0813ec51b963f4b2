import { describe, expect, it } from 'vitest'
import { aDelivery } from '../../test/aDelivery'
import { DELIVERY_STATES } from './delivery'
import { timelineInWords } from './timelineInWords'
import { viewOf } from './view'

const NOW = new Date('2026-06-30T23:00:00Z')
const asks = { during: 'reconciling', reason: '请到公众号后台查看。', remedy: 'decide', asksPerson: true }

describe('what an editor sees of a delivery', () => {
  it('says in Chinese what comes next, in every state', () => {
    for (const state of Object.keys(DELIVERY_STATES)) {
      const { label, next } = viewOf(aDelivery({ state, trouble: asks }), NOW)
      expect([state, /\p{Script=Han}/u.test(label), /\p{Script=Han}/u.test(next)]).toEqual([
        state,
        true,
        true,
      ])
    }
  })

  it('names the time of a delivery that waits for it', () => {
    expect(viewOf(aDelivery(), NOW)).toMatchObject({ tone: 'calm', next: '7月1日 08:00 自动推送。' })
  })

  it('says that an edited article waits for approval', () => {
    expect(viewOf(aDelivery({ approvedHash: null }), NOW)).toMatchObject({ label: '等待批准', tone: 'warn' })
  })

  it('says of an article that goes in a message where it went', () => {
    const taken = { by: 'key', former: { state: 'scheduled', trouble: null } }
    const trouble = { during: 'planning', reason: '已并入多篇消息「甲」。', remedy: 'in-message', taken }

    expect(viewOf(aDelivery({ state: 'cancelled', trouble }), NOW)).toMatchObject({
      label: '已并入',
      next: '已并入多篇消息「甲」。要单独推送，请先到那条消息上点「取消」。',
    })
  })

  it('offers no second sending while it is being found out whether the first went out', () => {
    const { buttons, next } = viewOf(aDelivery({ state: 'unconfirmed' }), NOW)

    expect(buttons).toEqual(['confirm-published'])
    expect(next).toContain('不要重发')
  })

  it('offers every answer to a person who is asked', () => {
    const { buttons, tone } = viewOf(aDelivery({ state: 'unconfirmed', trouble: asks }), NOW)

    expect(buttons).toEqual(['confirm-published', 'confirm-not-sent', 'confirm-not-wanted'])
    expect(tone).toBe('bad')
  })

  it('offers nothing once readers can see it', () => {
    expect(viewOf(aDelivery({ state: 'published', articleUrl: 'https://x' }), NOW).buttons).toEqual([])
  })

  it('reads a row of the database like a delivery', () => {
    const row = {
      id: 'd1',
      account: { id: 'a1', name: '青禾' },
      state: 'failed',
      trouble: asks,
      revision: 1,
      dueAt: null,
    }

    expect(viewOf({ ...row, createdAt: '2026-07-01T00:00:00Z' }, NOW)).toMatchObject({
      label: '失败',
      tone: 'bad',
    })
  })
})

it('reads a timeline aloud: when, who, what, which call', () => {
  const entry = {
    at: '2026-06-30T23:00:00Z',
    from: 'submitting',
    to: 'failed',
    who: '系统',
    why: '标题过长。',
    call: '/cgi-bin/draft/add',
    rid: 'abc-1',
  } as const

  expect(timelineInWords([entry])).toEqual(['7月1日 07:00 系统：标题过长。（送入草稿箱，微信编号 abc-1）'])
})
