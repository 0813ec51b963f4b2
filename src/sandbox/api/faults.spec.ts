import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const ADD = '/cgi-bin/draft/add'
const order = (fault: object) => wechat.control('faults', { path: ADD, ...fault })
const draftCount = async () => (await wechat.get('/cgi-bin/draft/count')).total_count
const tryAdding = async (signal?: AbortSignal) => {
  const articles = [{ title: 'a', content: 'b', thumb_media_id: await wechat.addCover() }]
  const path = await wechat.withToken(ADD)
  return wechat.raw(path, { method: 'POST', body: JSON.stringify({ articles }), signal })
}

describe('a fault', () => {
  it.each([
    ['hang-up-before', 0],
    ['hang-up-after', 1],
  ])('%s cuts the connection and leaves %i drafts', async (fault, drafts) => {
    await order({ fault })

    await expect(tryAdding()).rejects.toThrow('fetch failed')
    expect(await draftCount()).toBe(drafts)
  })

  it('truncated-json acts and answers half a text', async () => {
    await order({ fault: 'truncated-json' })

    await expect((await tryAdding()).json()).rejects.toThrow(SyntaxError)
    expect(await draftCount()).toBe(1)
  })

  it.each([
    [undefined, 1],
    [false, 0],
  ])('html-502 with acts %s leaves %i drafts', async (acts, drafts) => {
    await order({ fault: 'html-502', acts })
    const response = await tryAdding()

    expect(response.status).toBe(502)
    expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>')
    expect(await draftCount()).toBe(drafts)
  })

  it('slow-drip acts and then answers one byte at a time', async () => {
    await order({ fault: 'slow-drip', delayMs: 1 })

    expect(await (await tryAdding()).json()).toHaveProperty('media_id')
    expect(await draftCount()).toBe(1)
  })

  it('delay acts before it keeps the caller waiting', async () => {
    await order({ fault: 'delay', delayMs: 60_000 })
    const hungUp = new AbortController()
    const waiting = tryAdding(hungUp.signal)
    const isThere = async () => (await draftCount()) === 1

    while (!(await isThere()));
    hungUp.abort()
    await expect(waiting).rejects.toThrow()
  })

  it('may be any refusal, and then nothing is done', async () => {
    await order({ fault: { errcode: -1 } })

    expect(await (await tryAdding()).json()).toMatchObject({
      errcode: -1,
      errmsg: expect.stringMatching(/^system error rid: /),
    })
    expect(await draftCount()).toBe(0)
  })

  it('may refuse and act all the same', async () => {
    await order({ fault: { errcode: -1, errmsg: 'busy' }, acts: true })

    expect(await (await tryAdding()).json()).toMatchObject({ errcode: -1 })
    expect(await draftCount()).toBe(1)
  })

  it('strikes as often as ordered, after as many calls as ordered', async () => {
    await order({ fault: { errcode: -1 }, skip: 1, times: 2 })
    const codes = []
    for (let n = 0; n < 4; n++) codes.push((await (await tryAdding()).json()).errcode)

    expect(codes).toEqual([undefined, -1, -1, undefined])
  })

  it('strikes only the account it is meant for', async () => {
    await order({ fault: { errcode: -1 }, appId: 'wx00000000000000b2' })

    expect(await (await tryAdding()).json()).toHaveProperty('media_id')
  })

  it('may leave a field out of an answer, or give it another value, once or wherever it stands', async () => {
    await tryAdding()
    await tryAdding()
    const list = async (fault: object) => {
      await wechat.control('faults', { path: '/cgi-bin/draft/batchget', fault })
      const { item } = await wechat.call('/cgi-bin/draft/batchget', { offset: 0, count: 20, no_content: 1 })
      return item.map(({ update_time }: { update_time?: unknown }) => typeof update_time)
    }

    expect(await list({ field: 'update_time' })).toEqual(['undefined', 'undefined'])
    const types = await list({ field: 'update_time', value: 'soon', nth: 2 })
    expect(types.sort()).toEqual(['number', 'string'])
  })

  it('is entered in the ledger with what was really done', async () => {
    await order({ fault: 'hang-up-after' })
    await expect(tryAdding()).rejects.toThrow()

    const { calls } = await wechat.look(`calls?path=${ADD}`)
    expect(calls).toMatchObject([{ fault: 'hang-up-after', acted: true, errcode: 0 }])
  })
})
