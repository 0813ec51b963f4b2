import { expect, it } from 'vitest'
import { receiveEvent } from '../../src/confirm/callbacks'
import type { FinishEvent } from '../../src/deliveries/eventStore'
import { viewOf } from '../../src/deliveries/view'
import type { TestNewsroom } from '../newsroom'

const SUBMIT = '/cgi-bin/freepublish/submit'
const GET = '/cgi-bin/freepublish/get'
const BATCHGET = '/cgi-bin/freepublish/batchget'
const GETARTICLE = '/cgi-bin/freepublish/getarticle'
const SENDALL = '/cgi-bin/message/mass/sendall'
const DAY = 24 * 60

/** What WeChat refuses to tell, and for how long. */
export const doubtCases = (house: TestNewsroom) => {
  const submitted = async (fields: Record<string, unknown> = {}) => {
    const account = await house.account(fields)
    const ref = await house.report({ accounts: [account.id] })
    return { account, ref }
  }

  it('about a submission that lasts a week is read from the list, and no person is asked', async () => {
    const { account, ref } = await submitted()
    await house.fault({ path: GET, times: 999, fault: { errcode: 40059 } })
    await house.pass()
    for (let day = 0; day < 8; day += 1) await house.pass(DAY)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('about a submission that lasts a week is put before a person with both answers where nothing can be read', async () => {
    const { account, ref } = await submitted()
    await house.fault({ path: GET, times: 999, fault: { errcode: 40059 } })
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 48001 } })
    await house.pass()
    for (let day = 0; day < 8; day += 1) await house.pass(DAY)
    for (let hour = 0; hour < 9; hour += 1) await house.pass(60)

    const asked = await house.deliveryOf(ref)
    expect(asked).toMatchObject({ state: 'unconfirmed', wakeAt: null, trouble: { asksPerson: true } })
    expect(viewOf(asked, house.now()).buttons).toEqual([
      'confirm-published',
      'confirm-not-sent',
      'confirm-not-wanted',
    ])

    // He errs after a busy week, and WeChat is read before anything is sent again.
    house.sandbox.state.faults = []
    for (let n = 0; n < 25; n += 1) await house.report({ accounts: [account.id] })
    await house.pass()
    await house.newsroom.actions.confirmNotSent({ id: asked.id, who: '王干事' })
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    const titles = (await house.sent(account.appId)).map(({ title }: { title: string }) => title)
    expect(titles.filter((title: string) => title === asked.title)).toHaveLength(1)
  })

  it('put before a person may be given up: it did not go out, and is not to', async () => {
    const { account, ref } = await submitted()
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 48001 } })
    await house.pass()
    for (const minutes of [1, 1, 2, 5, 10, 30, 60, 60, 60, 60, 60, 60]) await house.pass(minutes)
    const asked = await house.deliveryOf(ref)
    expect(asked).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })

    const as = await house.signIn('publisher')
    const press = () =>
      house.call(`/api/deliveries/${asked.id}/confirm-not-wanted`, { method: 'POST', as, body: {} })
    expect(await press()).toMatchObject({ status: 200, body: { message: '已放弃，不会再推送。' } })
    for (let day = 0; day < 3; day += 1) await house.pass(DAY)

    const given = await house.deliveryOf(ref)
    expect(given).toMatchObject({ state: 'cancelled', wakeAt: null })
    expect(given.timeline.at(-1)).toMatchObject({
      who: 'publisher 同志',
      why: '由人工确认：没有发出，也不再推送。',
    })
    expect(await house.sent(account.appId)).toEqual([])
    expect(await press()).toMatchObject({ status: 409 })
  })

  it('that meets the end of the quota of questions waits for the next day, and says so once', async () => {
    const { ref } = await submitted()
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 45009 } })
    await house.pass()
    for (const minutes of [1, 1, 2, 5]) await house.pass(minutes)

    const waiting = await house.deliveryOf(ref)
    expect(waiting.state).toBe('unconfirmed')
    expect(+(waiting.wakeAt ?? 0)).toBeGreaterThan(+new Date('2026-07-01T23:59:00+08:00'))
    expect(waiting.timeline.filter(({ why }) => why.startsWith('核实没有完成'))).toHaveLength(1)
  })

  for (const errcode of [40007, 45028]) {
    it(`about a 群发 that WeChat has told of is settled by that, though it answers a repeat with ${errcode}`, async () => {
      const { account, ref } = await submitted({ mode: 'mass', callbacks: true })
      await house.fault({ path: SENDALL, fault: 'hang-up-after' })
      await house.pass()
      await house.fault({ path: SENDALL, times: 99, fault: { errcode, errmsg: 'no' } })
      await house.pass(1)

      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'published',
        articleUrl: expect.any(String),
      })
      expect(await house.sent(account.appId)).toHaveLength(1)
    })
  }

  it('is settled by the notice that WeChat published it, though the list may not be read today', async () => {
    const { account, ref } = await submitted({ callbacks: true })
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 45009 } })
    await house.pass()
    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published', articleUrl: expect.any(String) })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('is read from the list where the article of a notice may not be read', async () => {
    const { account, ref } = await submitted({ callbacks: true })
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.fault({ path: GETARTICLE, times: 999, fault: { errcode: 48001 } })
    await house.pass()
    for (const minutes of [1, 1]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  const foreign = async ({ id }: { id: string }, event: FinishEvent) => {
    const { line } = house.newsroom
    const account = await line.accounts.get(id)
    if (!account) throw new Error('no such account')
    await receiveEvent({ ...line, account }, { key: 'foreign', event, at: house.now() })
  }

  it('about a 群发 is settled by no notice of what another system sent, but by its own key', async () => {
    const { account, ref } = await submitted({ mode: 'mass' })
    await house.fault({ path: SENDALL, fault: 'hang-up-before' })
    await house.pass()
    const counts = { total: 9, filtered: 9, sent: 0, failed: 0 }
    const reason = '内容审核未通过：涉嫌政治'
    await foreign(account, { kind: 'mass-finished', msgId: '77', status: 'failed', reason, counts, urls: [] })
    for (const minutes of [1, 2]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('about a 发布 is settled by no notice of what another system published or was refused', async () => {
    const { account, ref } = await submitted({ platform: { finishAfterSeconds: 300 } })
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.pass()
    const told = {
      kind: 'publish-finished',
      publishId: '77',
      urls: [],
      failedIndexes: [1],
    } satisfies Partial<FinishEvent>
    await foreign(account, { ...told, outcome: 'rejected' })
    for (const minutes of [1, 1, 2, 5]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('that comes from a draft that is not there is put before a person within minutes', async () => {
    const { account, ref } = await submitted()
    const worker = house.another({
      onStep: (when, name) => {
        if (when === 'before' && name === `call:${SUBMIT}`) house.sandbox.state.drafts = {}
      },
    })
    await worker.tick()
    for (const minutes of [1, 1, 2, 5, 10]) await house.pass(minutes)

    const asked = await house.deliveryOf(ref)
    expect(asked).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })
    expect(asked.timeline.map(({ why }) => why).join('')).not.toContain('重新生成草稿')
    expect(await house.sent(account.appId)).toEqual([])
  })

  it('that WeChat does not answer is asked about less and less often, in one line of the story', async () => {
    const { ref } = await submitted()
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.fault({ path: BATCHGET, times: 999, fault: 'html-502' })
    await house.pass()
    for (let minute = 0; minute < 120; minute += 1) await house.pass(1)

    const waiting = await house.deliveryOf(ref)
    expect(waiting.state).toBe('unconfirmed')
    expect((await house.calls(BATCHGET)).length).toBeLessThan(100)
    expect(waiting.timeline.filter(({ why }) => why.startsWith('核实没有完成'))).toHaveLength(1)
  })

  it('whose reading WeChat refuses for good is put before a person', async () => {
    const { ref } = await submitted()
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.fault({ path: BATCHGET, times: 999, fault: { errcode: 48001 } })
    await house.pass()
    for (const minutes of [1, 1, 2, 5, 10, 30, 60, 60, 60, 60, 60]) await house.pass(minutes)

    const asked = await house.deliveryOf(ref)
    expect(asked).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })
    // It may become clear all the same: he is told once, and each morning for three days it is looked at again.
    for (let day = 0; day < 4; day += 1) await house.pass(DAY)
    const { timeline, wakeAt } = await house.deliveryOf(ref)
    expect(timeline.length).toBe(asked.timeline.length)
    expect(wakeAt).toBeNull()
  })

  it('about a 群发 that WeChat goes on refusing ends when its draft has lain there longer than an administrator may take', async () => {
    const { account, ref } = await submitted({ mode: 'mass', lateAfterMinutes: 180 })
    await house.fault({ path: SENDALL, times: 12, fault: { errcode: 89504 } })
    await house.pass()
    for (let minute = 0; minute < 120; minute += 1) {
      await house.pass(1)
      expect((await house.deliveryOf(ref)).trouble?.asksPerson).toBeUndefined()
    }

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toHaveLength(1)
  })

  it('about a submission is asked about again soon after WeChat was away for a day', async () => {
    const { ref } = await submitted()
    await house.pass()
    await house.fault({ path: GET, times: 999, fault: 'html-502' })
    for (let hour = 0; hour < 26; hour += 1) await house.pass(60)
    house.sandbox.state.faults = []
    await house.pass(60)
    await house.pass(1)

    const found = await house.deliveryOf(ref)
    expect(found.state).toBe('published')
    expect(found.timeline.filter(({ why }) => why.startsWith('查询结果没有成功'))).toHaveLength(1)
  })

  it('about a second sending is not settled by what WeChat said of the first', async () => {
    const { ref } = await submitted({ callbacks: true, platform: { publishOutcome: 4 } })
    await house.pass()
    await house.pass(1)
    const failed = await house.deliveryOf(ref)
    expect(failed).toMatchObject({ state: 'failed', publishId: expect.any(String) })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.newsroom.actions.retry({ id: failed.id, who: '王干事' })
    await house.pass()

    const doubted = await house.deliveryOf(ref)
    expect(doubted.state).toBe('unconfirmed')
    expect(doubted.publishId).toBeUndefined()
  })

  it('is settled by a notice though somebody else moves the delivery at that moment', async () => {
    const { ref } = await submitted({ callbacks: true, platform: { callbackMode: 'early' } })
    let isFirst = true
    const worker = house.another({
      onStep: async (when, name) => {
        if (!isFirst || when !== 'before' || name !== 'row:submitted→published') return
        isFirst = false
        const row = await house.deliveryOf(ref)
        await house.newsroom.deliveries.move(row as never, { to: 'submitted', wakeAt: row.wakeAt })
      },
    })
    await worker.tick()

    expect(isFirst).toBe(false)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })

  for (const [what, lost] of [
    ['the first', ['hang-up-after', 'hang-up-before']],
    ['the second', ['hang-up-before', 'hang-up-after']],
    ['both', ['hang-up-after', 'hang-up-after']],
  ] as const) {
    it(`about two articles of one title, of which WeChat took ${what} without its mark, ends with both out once`, async () => {
      const account = await house.account()
      const fields = { title: '主题党日活动', accounts: [account.id] }
      const refs = [await house.report(fields), await house.report(fields)]
      for (const fault of lost) await house.fault({ path: SUBMIT, fault })
      await house.pass()
      const strip = () => {
        for (const { articles } of house.sandbox.state.jobs)
          for (const one of articles) one.content = one.content.replace(/ data-id="xinghuo-[^"]*"/, '')
      }
      for (const minutes of [1, 1, 2, 5, 5, 5, 5, 10, 30]) {
        strip()
        await house.pass(minutes)
      }

      for (const ref of refs) expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
      expect(await house.sent(account.appId)).toHaveLength(2)
      const ids = await Promise.all(refs.map(async (ref) => (await house.deliveryOf(ref)).wechatArticleId))
      expect(new Set(ids).size).toBe(2)
    })
  }
}
