import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox'
import type { TestNewsroom } from '../newsroom'

const [ADD, SUBMIT, SENDALL] = [
  '/cgi-bin/draft/add',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/message/mass/sendall',
]
const [UPLOAD, COVER, GET] = [
  '/cgi-bin/media/uploadimg',
  '/cgi-bin/material/add_material',
  '/cgi-bin/freepublish/get',
]

const aPicture = async ({ payload }: TestNewsroom) => {
  const data = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c8102e' } })
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name: '河道.jpg', size: data.length }
  return String((await payload.create({ collection: 'media', data: {}, file })).id)
}

/** Another WeChat beside the one of the house, and what is sent there; the clock is the same. */
const anotherWechat = async (house: TestNewsroom) => {
  const { startSandbox } = await import('../../src/sandbox')
  const sandbox: Sandbox = await startSandbox({ clock: () => +house.now() })
  const control = async (path: string, body?: unknown) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await fetch(`${sandbox.url}/rehearsal/${path}`, body === undefined ? {} : init)
    return response.json()
  }
  return {
    url: sandbox.url,
    control,
    calls: async (path: string) => (await control(`calls?path=${encodeURIComponent(path)}`)).calls,
    sent: () => control('sent'),
    close: () => sandbox.close(),
  }
}

/** What an administrator changes when an account goes live: address, AppID and secret, or the address alone. */
export const goingLiveCases = (house: TestNewsroom) => {
  let other: Awaited<ReturnType<typeof anotherWechat>>
  beforeAll(async () => {
    other = await anotherWechat(house)
  })
  afterAll(() => other.close())
  beforeEach(() => other.control('reset', {}))

  const move = async (id: string, given: Record<string, unknown> = {}) => {
    const data = { appId: 'wx00000000000golive', appSecret: 'the-new-secret', apiBase: other.url, ...given }
    await other.control('accounts', { appId: data.appId, secret: data.appSecret })
    await house.payload.update({ collection: 'accounts', id, data: data as never })
  }

  it('uploads its pictures and covers anew: an article leaves with all of them', async () => {
    const account = await house.account()
    const picture = await aPicture(house)
    const article = { accounts: [account.id], bodyMarkdown: `![](media:${picture})`, cover: picture }
    await house.report(article)
    await house.pass()

    await move(account.id)
    const ref = await house.report(article)
    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect((await other.sent())[0].html.match(/<img/g)).toHaveLength(1)
    expect(await other.calls(UPLOAD)).toHaveLength(1)
    expect(await other.calls(COVER)).toHaveLength(1)
  })

  it('with the AppID it had, at another address, shows its old token to nobody', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id] })
    await house.pass()

    await move(account.id, { appId: account.appId })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    const refused = (await other.calls(ADD)).filter(({ errcode }: { errcode: number }) => errcode !== 0)
    expect(refused).toEqual([])
  })

  it('prepares again what lay in the draft box of the old one', async () => {
    const account = await house.account()
    await house.fault({ path: SUBMIT, fault: { errcode: 45009 } })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })

    await move(account.id)
    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await other.sent()).toHaveLength(1)
    expect(await other.calls(SUBMIT)).toHaveLength(1)
    expect(await house.sent()).toEqual([])
  })

  it('while a draft is being made: that draft is not submitted, neither here nor there', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    let isFirst = true
    const worker = house.another({
      onStep: async (when, name) => {
        if (!isFirst || `${when} ${name}` !== `after call:${ADD}`) return
        isFirst = false
        await move(account.id)
      },
    })
    await worker.tick()
    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await house.calls(SUBMIT)).toEqual([])
    expect(await other.sent()).toHaveLength(1)
  })

  for (const mode of ['publish', 'mass']) {
    it(`asks a person about a ${mode} whose answer was lost, and asks the new WeChat nothing`, async () => {
      const account = await house.account({ mode })
      const ref = await house.report({ accounts: [account.id] })
      await house.fault({ path: mode === 'mass' ? SENDALL : SUBMIT, fault: 'hang-up-after' })
      await house.pass()
      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed' })

      await move(account.id)
      for (const minutes of [1, 1, 10, 60]) await house.pass(minutes)

      const asked = await house.deliveryOf(ref)
      expect(asked).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })
      expect(asked.trouble?.reason).toContain(account.appId)
      expect(asked.timeline.filter(({ why }) => why.includes(account.appId))).toHaveLength(1)
      const paths = (await other.control('calls')).calls.map(({ path }: { path: string }) => path)
      expect(paths).toEqual([])
    })
  }

  it('asks a person about what WeChat had accepted and not yet answered', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })

    await move(account.id)
    for (const minutes of [1, 10]) await house.pass(minutes)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'unconfirmed', trouble: { asksPerson: true } })
    expect(await other.calls(GET)).toEqual([])
  })

  it('looks again by itself once the old AppID and address are back', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.pass()
    await move(account.id)
    await house.pass(1)

    const back = { appId: account.appId, appSecret: 'the-right-secret', apiBase: house.sandbox.url }
    await house.payload.update({ collection: 'accounts', id: account.id, data: back as never })
    await house.at('2026-07-02T09:01:00+08:00')
    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
  })

  it('sends again what a person says did not go out, from the new one', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-before' })
    await house.pass()
    await move(account.id)
    await house.pass(1)

    const { id } = await house.deliveryOf(ref)
    await house.newsroom.actions.confirmNotSent({ id, who: '王干事' })
    await house.pass(1)
    await house.pass(1)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'published' })
    expect(await other.sent()).toHaveLength(1)
  })

  it('puts a draft that a person was to publish into the new box when he asks for it', async () => {
    const account = await house.account({ mode: 'draft' })
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()
    const { id } = await house.deliveryOf(ref)

    await move(account.id)
    await house.newsroom.actions.retry({ id, who: '王干事' })
    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'drafted', trouble: null })
    expect(await other.calls(ADD)).toHaveLength(1)
  })

  it('has the whole quota of the new one, whatever the old one has used up', async () => {
    const account = await house.account({ mode: 'mass' })
    await house.report({ accounts: [account.id] })
    await house.pass()

    await move(account.id)
    const ref = await house.report({ accounts: [account.id] })
    await house.pass()

    const { state, notices } = await house.deliveryOf(ref)
    expect(state).toBe('submitted')
    expect(notices.filter(({ code }) => code.startsWith('quota-'))).toEqual([])
    expect(await other.calls(SENDALL)).toHaveLength(1)
    expect(await house.newsroom.quotas(account.id)).toMatchObject([{ used: 1, waiting: 0 }])
  })

  it('is not paused for what the old one was refused, and may do what the old one might not', async () => {
    const account = await house.account({ mode: 'publish' })
    await house.fault({ path: ADD, fault: { errcode: 50002 } })
    const ref = await house.report({ accounts: [account.id] })
    await house.payload.db.updateOne({
      collection: 'accounts',
      id: account.id,
      data: { capabilities: { publish: { allowed: false } } },
    })
    await house.pass()
    expect((await house.newsroom.line.accounts.get(account.id))?.pause).not.toBe(null)

    await move(account.id)
    await house.pass()

    expect(await house.newsroom.line.accounts.get(account.id)).toMatchObject({ pause: null, lastPause: null })
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('takes no notice of the old one for its own, though the numbers are the same', async () => {
    const account = await house.account({ callbacks: true })
    const first = await house.report({ accounts: [account.id] })
    await house.fault({ path: SUBMIT, fault: 'hang-up-after' })
    await house.pass()
    const { events, clock } = house.newsroom.line
    const old = await house.newsroom.line.accounts.get(account.id)
    await move(account.id)
    const second = await house.report({ accounts: [account.id] })
    await house.pass()
    const { publishId } = await house.deliveryOf(second)
    expect(publishId).toBeDefined()

    const event = {
      kind: 'publish-finished',
      publishId,
      outcome: 'failed',
      urls: [],
      failedIndexes: [1],
    } as never
    await events.keep({ identity: String(old?.identity), key: 'late', event, at: clock() })
    await house.pass(1)

    expect(await house.deliveryOf(second)).toMatchObject({ state: 'published' })
    expect(await house.deliveryOf(first)).toMatchObject({ state: 'unconfirmed' })
  })
}
