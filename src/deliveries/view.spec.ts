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

  const on = (account: object, row = {}) =>
    viewOf(
      { ...aDelivery(row), account: { id: 'a1', ...account } } as never,
      new Date('2026-07-01T00:10:00Z'),
    )
  const paused = (nextProbeAt: string) => ({
    pause: { state: 'paused', reason: '额度已用完。', nextProbeAt },
  })

  const REAL = 'https://api.weixin.qq.com wx1'
  const STAGE = 'http://127.0.0.1:3001 wx0'
  const PUBLISHED = { state: 'published', articleUrl: 'https://a.example/s?1' }

  it.each([
    ['what readers can see', REAL, { identity: REAL }, '读者可以看到了，阅读数据随后收回。'],
    [
      'what only the rehearsal shows',
      STAGE,
      { identity: STAGE },
      '演练：只在演练手机上看得到，没有发给真实读者。',
    ],
    ['what was rehearsed before the account went live', REAL, { identity: STAGE }, '没有发给真实读者'],
    [
      'what had reached readers before the account began to rehearse',
      STAGE,
      { identity: REAL },
      '读者可以看到了',
    ],
    ['what nobody knows the platform of, by its account', STAGE, {}, '没有发给真实读者'],
  ])('tells %s', (_, identity, row, next) => {
    expect(on({ identity }, { ...PUBLISHED, ...row }).next).toContain(next)
  })

  it('says of a draft in the box of a former AppID that it lies there, and how it comes into the new one', () => {
    const row = { state: 'drafted', preparedHash: 'h1', draftId: 'd', identity: STAGE }
    expect(on({ identity: STAGE }, row).next).toContain('草稿已在公众号草稿箱里')

    const { next, buttons } = on({ identity: REAL }, row)
    expect(next).toContain('草稿在原来连接的演练微信（AppID wx0）的草稿箱里')
    expect(next).toContain('「重试」')
    expect(buttons).toContain('retry')
  })

  it('says of a paused account why it stands still, until when, and that it may become too late', () => {
    expect(on(paused('2026-07-01T00:30:00Z')).next).toBe(
      '公众号暂停推送：额度已用完。7月1日 08:30 自动再试。',
    )
    expect(on(paused('2026-07-01T00:00:00Z')).next).toBe('公众号暂停推送：额度已用完。一分钟内自动再试。')
    expect(on({ ...paused('2026-07-01T16:00:00Z'), lateAfterMinutes: 90 }).next).toBe(
      '公众号暂停推送：额度已用完。到 7月1日 09:30 还不能推送，会标为「错过时间」；可以改时间或取消。',
    )
  })

  it('says nothing of a pause that is tried again before its time comes, nor of one that is over', () => {
    const later = { dueAt: '2026-07-01T02:00:00.000Z' }
    expect(on(paused('2026-07-01T00:30:00Z'), later).next).toBe('7月1日 10:00 自动推送。')
    expect(on({ pause: { state: 'running', nextProbeAt: '2026-07-01T00:30:00Z' } }).next).toBe(
      '很快自动推送。',
    )
  })

  it('says of a try that would come too late that it will be missed', () => {
    const trouble = { during: 'submitting', reason: '次数已用完。', remedy: 'wait' }
    const waits = (wakeAt: string) =>
      on({ lateAfterMinutes: 60 }, { state: 'prepared', trouble, wakeAt }).next

    expect(waits('2026-07-01T01:00:00.000Z')).toBe('次数已用完。 7月1日 09:00 再试。')
    expect(waits('2026-07-01T01:00:01.000Z')).toBe('次数已用完。 7月1日 09:00 标为「错过时间」。')
  })

  it('does not promise an answer of WeChat before its account may ask', () => {
    const doubt = { state: 'unconfirmed', wakeAt: '2026-07-01T00:11:00.000Z' }
    expect(on(paused('2026-07-01T00:30:00Z'), doubt).next).toContain('7月1日 08:30 再核实')
    const sending = { pause: { ...paused('2026-07-01T00:30:00Z').pause, scope: 'sending' } }
    expect(on(sending, doubt).next).toContain('7月1日 08:11 再核实')
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

  it('warns whoever has an old draft in hand, and gives him nothing to publish', () => {
    const old = { draftId: 'm1', preparedHash: 'h0' }
    const seen = (facts: object) => viewOf(aDelivery({ state: 'drafted', ...old, ...facts }), NOW)

    expect(seen({ approvedHash: null })).toMatchObject({
      label: '等待批准',
      buttons: ['confirm-published', 'drop'],
    })
    expect(seen({ approvedHash: 'h1' }).next).toContain('还是改动之前的内容')
    expect(seen({ approvedHash: 'h0' }).next).toContain('请到后台发表')
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
