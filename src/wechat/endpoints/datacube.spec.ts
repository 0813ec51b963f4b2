import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { capabilities } from '../capabilities'
import { createWechatClient, type WechatClient } from '../client'
import { immediately } from '../repeatable'
import { type StandIn, startStandIn } from '../standIn'
import { createMemoryTokenStore } from '../tokenStore'

let wechat: StandIn
let client: WechatClient
beforeEach(async () => {
  wechat = await startStandIn()
  client = createWechatClient({
    appId: 'wx1',
    secret: 's',
    baseUrl: wechat.url,
    tokens: createMemoryTokenStore(),
    clock: () => new Date('2026-11-20T01:00:00Z'),
    owner: 'me',
    sleep: immediately,
  })
})
afterEach(() => wechat.close())

const answer = (path: string, json: unknown) => wechat.on(path, () => ({ json }))
const body = () => JSON.parse(String(wechat.met.at(-1)?.body))

describe('figures', () => {
  it('of one day per article', async () => {
    const detail = { read_user: 12, read_user_source: [{ user_count: 12, scene_desc: '全部' }] }
    answer('/datacube/getarticleread', {
      list: [{ ref_date: '2026-11-19', msgid: '2247490098_1', detail }],
      is_delay: true,
    })

    expect(await client.datacube.getarticleread('2026-11-19')).toEqual({
      isFinal: false,
      rows: [
        { day: '2026-11-19', msgid: '2247490098_1', readers: 12, sources: [{ scene: '全部', people: 12 }] },
      ],
      odd: [],
    })
    expect(body()).toEqual({ begin_date: '2026-11-19', end_date: '2026-11-19' })
  })

  it('may be missing, decimal, or one where many are told of', async () => {
    const detail = {
      stat_date: '2026-11-19',
      read_user: 3,
      read_finish_rate: 0.45,
      read_jump_position: { position: 1, rate: 0.2 },
    }
    const row = { ref_date: '2026-11-18', msgid: '1_1', publish_type: 1, detail_list: [detail] }
    answer('/datacube/getarticletotaldetail', { list: [row] })

    const { rows } = await client.datacube.getarticletotaldetail('2026-11-18')

    expect(rows).toMatchObject([
      {
        wasPushed: false,
        title: '',
        days: [{ readers: 3, favourites: 0, finishRate: 0.45, leftAt: [{ position: 1, rate: 0.2 }] }],
      },
    ])
  })

  it('of a quiet day are an empty list', async () => {
    answer('/datacube/getbizsummary', { list: [], is_delay: false })

    expect(await client.datacube.getbizsummary({ from: '2026-11-19', to: '2026-11-19' })).toEqual({
      isFinal: true,
      rows: [],
      odd: [],
    })
  })

  it('of followers come through the catalogue, on our road', async () => {
    answer('/datacube/getusersummary', {
      list: [{ ref_date: '2026-11-19', user_source: 30, new_user: 4, cancel_user: 1 }],
    })
    answer('/datacube/getusercumulate', { list: [{ ref_date: '2026-11-19', cumulate_user: 1203 }] })
    const span = { from: '2026-11-13', to: '2026-11-19' }

    expect((await client.datacube.getusersummary(span)).rows).toEqual([
      { day: '2026-11-19', source: 30, won: 4, lost: 1 },
    ])
    expect((await client.datacube.getusercumulate(span)).rows).toEqual([
      { day: '2026-11-19', followers: 1203 },
    ])
    expect(body()).toEqual({ begin_date: '2026-11-13', end_date: '2026-11-19' })
  })

  it('asked for through the catalogue survive a dead token like all others', async () => {
    answer('/cgi-bin/tags/get', { tags: [{ id: 2, name: '星标组', count: 5 }] })
    await client.tags.get()
    wechat.revoke()

    expect(await client.tags.get()).toEqual([{ id: 2, name: '星标组', count: 5 }])
    expect(wechat.tokensFetched()).toHaveLength(2)
  })

  it('refused in the catalogue keep our error', async () => {
    answer('/datacube/getusersummary', {
      errcode: 61503,
      errmsg: 'data not ready, please try later rid: 1-1-1',
    })

    await expect(client.datacube.getusersummary({ from: 'a', to: 'b' })).rejects.toMatchObject({
      name: 'WechatRefusal',
      remedy: 'wait',
      until: 'hour',
    })
  })
})

describe('capabilities', () => {
  const unauthorized = { errcode: 48001, errmsg: 'api unauthorized rid: 6-6-6' }

  it('of a certified account are all there', async () => {
    answer('/cgi-bin/draft/count', { total_count: 0 })
    answer('/cgi-bin/freepublish/batchget', { total_count: 0, item_count: 0, item: [] })
    answer('/cgi-bin/tags/get', { tags: [] })
    answer('/datacube/getbizsummary', { errcode: 61503, errmsg: 'data not ready' })

    expect(await capabilities(client, '2026-11-19')).toEqual({
      draft: { allowed: true },
      publish: { allowed: true },
      mass: { allowed: true },
      datacube: { allowed: true },
    })
  })

  it('of an uncertified account are drafts only, each with its cure', async () => {
    answer('/cgi-bin/draft/count', { total_count: 0 })
    for (const path of ['/cgi-bin/freepublish/batchget', '/cgi-bin/tags/get', '/datacube/getbizsummary'])
      answer(path, unauthorized)

    const found = await capabilities(client, '2026-11-19')

    expect(found.draft.allowed).toBe(true)
    expect(found.publish).toMatchObject({ allowed: false, errcode: 48001, rid: '6-6-6' })
    expect(found.publish.cure).toContain('送入草稿箱')
    expect(found.mass).toMatchObject({ allowed: false })
    expect(found.datacube.cure).toContain('人工填写')
  })

  it('are unknown, not missing, when the probe itself fails', async () => {
    wechat.on('/cgi-bin/stable_token', () => ({ json: { errcode: 40013, errmsg: 'invalid appid' } }))

    expect((await capabilities(client, '2026-11-19')).publish).toMatchObject({
      allowed: null,
      errcode: 40013,
    })
  })
})
