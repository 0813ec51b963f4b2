import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWechatClient, type WechatClient } from '../client'
import { immediately } from '../repeatable'
import { type StandIn, startStandIn } from '../standIn'
import { createMemoryTokenStore } from '../tokenStore'

let wechat: StandIn
let client: WechatClient
beforeAll(async () => {
  wechat = await startStandIn()
  client = createWechatClient({
    appId: 'wx1',
    secret: 's',
    baseUrl: wechat.url,
    tokens: createMemoryTokenStore(),
    clock: () => new Date('2026-07-05T01:00:00Z'),
    owner: 'me',
    sleep: immediately,
  })
})
afterAll(() => wechat.close())

const SPAN = { from: '2026-07-01', to: '2026-07-03' }
const source = [
  { user_count: 12, scene_desc: '全部' },
  { user_count: 7, scene_desc: '朋友圈' },
]
const common = { share_user: 3, zaikan_user: 1, like_user: 2, comment_count: 0, collection_user: 1 }

describe('a figure', () => {
  const ask = async (read_user: unknown) => {
    const detail = { ...common, read_user, redirect_ori_page_user: 0, send_page_count: 1 }
    const row = { ref_date: SPAN.from, detail }
    wechat.on('/datacube/getbizsummary', () => ({ json: { list: [row], is_delay: 0 } }))
    const { rows, odd } = await client.datacube.getbizsummary(SPAN)
    return { readers: rows[0]?.readers, sharers: rows[0]?.sharers, odd, row }
  }

  it('that is not a number is unknown, not 0, and its row is kept as it came', async () => {
    const { row, ...read } = await ask('many')

    expect(read).toEqual({
      readers: null,
      sharers: 3,
      odd: [{ raw: row, places: 'detail.read_user', isKept: true }],
    })
  })

  it('that WeChat leaves out is 0, as its manual has it', async () => {
    expect(await ask(undefined)).toMatchObject({ readers: 0, odd: [] })
  })

  it('given as a text is read', async () => {
    expect(await ask('1203')).toMatchObject({ readers: 1203, odd: [] })
  })
})

describe('readers by source', () => {
  const sources = async (read_user_source: unknown) => {
    const row = { ref_date: SPAN.from, msgid: '1_1', detail: { read_user: 19, read_user_source } }
    wechat.on('/datacube/getarticleread', () => ({ json: { list: [row] } }))
    const { rows, odd } = await client.datacube.getarticleread(SPAN.from)
    return { ...rows[0], odd }
  }

  it.each([
    ['a map', { 全部: 19, 朋友圈: 7 }],
    ['without names', [{ user_count: 19 }]],
    ['with codes in place of names', [{ scene: 1, user_count: 19 }]],
  ])(
    'in a shape that nobody knows (%s) become no nameless rows, and are kept as they came',
    async (_, given) => {
      const read = await sources(given)

      expect(read.sources).toEqual([])
      expect(read.oddSources).toEqual(Array.isArray(given) ? given : [given])
      expect(read.odd).toHaveLength(1)
    },
  )

  it('of which one is odd keep the others', async () => {
    expect((await sources([...source, { user_count: null, scene_desc: '其他' }])).sources).toHaveLength(2)
  })
})

describe('whether figures are final', () => {
  it.each([
    [false, true],
    [0, true],
    ['0', true],
    ['false', true],
    ['', true],
    [null, true],
    [undefined, true],
    [true, false],
    [1, false],
    ['1', false],
    ['true', false],
    ['TRUE', false],
    ['later', false],
    [{ why: 'nobody knows' }, false],
  ])('is read from is_delay: %j', async (is_delay, isFinal) => {
    wechat.on('/datacube/getbizsummary', () => ({ json: { list: [], is_delay } }))

    expect((await client.datacube.getbizsummary(SPAN)).isFinal).toBe(isFinal)
  })
})

describe('whether an article was pushed', () => {
  it.each([
    [0, true],
    ['0', true],
    [1, false],
    ['1', false],
    [undefined, null],
    [null, null],
    ['', null],
    [2, null],
    [true, null],
    ['群发', null],
  ])('is known only where WeChat says so: %j', async (publish_type, wasPushed) => {
    const row = { ref_date: SPAN.from, msgid: '1_1', publish_type, title: 't', detail_list: [] }
    wechat.on('/datacube/getarticletotaldetail', () => ({ json: { list: [row] } }))

    expect((await client.datacube.getarticletotaldetail(SPAN.from)).rows).toMatchObject([{ wasPushed }])
  })
})
