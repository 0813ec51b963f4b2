import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWechatClient, type WechatClient } from '../client'
import { immediately } from '../repeatable'
import { type StandIn, startStandIn } from '../standIn'
import { createMemoryTokenStore } from '../tokenStore'
import type { Odd } from './items'

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

const DAYS = ['2026-07-01', '2026-07-02', '2026-07-03']
const SPAN = { from: DAYS[0] ?? '', to: DAYS[2] ?? '' }
const source = [
  { user_count: 12, scene_desc: '全部' },
  { user_count: 7, scene_desc: '朋友圈' },
]
const common = {
  read_user: 12,
  read_user_source: source,
  share_user: 3,
  zaikan_user: 1,
  like_user: 2,
  comment_count: 0,
  collection_user: 1,
}
const detail = (day: string) => ({
  stat_date: day,
  ...common,
  praise_money: 0,
  read_subscribe_user: 1,
  read_delivery_rate: 0.0271002,
  read_finish_rate: 0.6304348,
  read_avg_activetime: 1.2,
  read_jump_position: [{ position: 1, rate: 0.2 }],
})
const article = (text: string) => ({
  title: text,
  author: '',
  digest: '',
  content: `<p>${text}</p>`,
  url: 'u',
})

type Told = { odd: Odd[] } & Record<string, unknown>
type Case = {
  path: string
  /** Where the list stands in the answer, and in ours. */
  list: string
  ours: string
  answer: Record<string, unknown>
  ask: () => Promise<Told>
}

const datacube = (name: keyof WechatClient['datacube'], rows: (day: string) => object): Case => ({
  path: `/datacube/${name}`,
  list: 'list',
  ours: 'rows',
  answer: { list: DAYS.map(rows), is_delay: false },
  ask: () => client.datacube[name]((name.startsWith('getarticle') ? DAYS[0] : SPAN) as never),
})

const CASES: Case[] = [
  datacube('getarticleread', (ref_date) => ({
    ref_date,
    msgid: `1_${ref_date}`,
    detail: { read_user: 12, read_user_source: source },
  })),
  datacube('getarticleshare', (ref_date) => ({
    ref_date,
    msgid: `1_${ref_date}`,
    detail: { share_user: 3 },
  })),
  datacube('getbizsummary', (ref_date) => ({
    ref_date,
    detail: { ...common, redirect_ori_page_user: 1, send_page_count: 1 },
  })),
  datacube('getarticletotaldetail', (day) => ({
    ref_date: DAYS[0],
    msgid: `1_${day}`,
    publish_type: 0,
    title: '主题党日',
    content_url: 'http://mp.weixin.qq.com/s?a=1',
    detail_list: DAYS.map(detail),
  })),
  datacube('getusersummary', (ref_date) => ({ ref_date, user_source: 30, new_user: 4, cancel_user: 1 })),
  datacube('getusercumulate', (ref_date) => ({ ref_date, cumulate_user: 1203 })),
  {
    path: '/cgi-bin/draft/batchget',
    list: 'item',
    ours: 'drafts',
    answer: {
      total_count: 3,
      item_count: 3,
      item: DAYS.map((day) => ({
        media_id: `M ${day}`,
        update_time: 1_700_000_000,
        content: { news_item: [article(day), article(`second ${day}`)] },
      })),
    },
    ask: () => client.draft.batchget({ withContent: true }),
  },
  {
    path: '/cgi-bin/freepublish/batchget',
    list: 'item',
    ours: 'published',
    answer: {
      total_count: 3,
      item_count: 3,
      item: DAYS.map((day) => ({
        article_id: `A-${day}`,
        update_time: 1_700_000_000,
        content: { news_item: [article(day)] },
      })),
    },
    ask: () => client.freepublish.batchget({ withContent: true }),
  },
  {
    path: '/cgi-bin/comment/list',
    list: 'comment',
    ours: 'comments',
    answer: {
      total: 3,
      comment: DAYS.map((day, index) => ({
        user_comment_id: index + 1,
        openid: `o${index}`,
        create_time: 1_700_000_000,
        content: `好文 ${day}`,
        comment_type: 0,
        reply: { content: '谢谢', create_time: 1_700_000_100 },
      })),
    },
    ask: () => client.comment.list({ msgDataId: '1' }),
  },
]

type Place = (string | number)[]
type Json = Record<string | number, unknown>

/** Every place of a value, from the outside in. */
const placesOf = (value: unknown, place: Place = []): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        [...place, name],
        ...placesOf(inner, [...place, name]),
      ])
    : []

const changed = (answer: unknown, { place, to }: { place: Place; to: unknown }): Json => {
  const copy = JSON.parse(JSON.stringify(answer)) as Json
  const holder = place.slice(0, -1).reduce((inner, name) => inner[name] as Json, copy)
  const name = place.at(-1) ?? ''
  // `undefined` is lost on the wire: the field is missing.
  holder[name] = to
  return copy
}

/** Anything WeChat could say, and nothing at all. */
const anyJson = fc.oneof(
  fc.constantFrom(undefined, null, true, '', 'abc', '7', '0.5', -1, {}, [], [null], { a: 1 }, [[1]]),
  fc.integer({ min: -1000, max: 1e12 }),
  fc.string(),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 2 }),
)

const keptRaw = (rows: unknown, at: string | number) => ({
  raw: JSON.parse(JSON.stringify((rows as unknown[])[Number(at)] ?? null)),
  places: expect.any(String),
  isKept: false,
})

describe.each(CASES)('an answer of $path', ({ path, list, ours, answer, ask }) => {
  const give = async (json: unknown) => {
    wechat.on(path, () => ({ json }))
    const told = await ask()
    return { rows: told[ours] as unknown[], odd: told.odd }
  }

  it('whose one field is missing or of another type stops no more than its row, and the row is kept as it came', async () => {
    const whole = (await give(answer)).rows
    const places = placesOf(answer)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), anyJson, async (place, to) => {
        const given = changed(answer, { place, to })
        const { rows, odd } = await give(given)
        const [outer, at] = place
        if (outer !== list || at === undefined) return

        // Whatever happened to one row, the others are read as before.
        for (const row of whole.filter((_, index) => index !== Number(at))) expect(rows).toContainEqual(row)
        if (rows.length < whole.length) expect(odd).toContainEqual(keptRaw(given[list], at))
      }),
      { numRuns: 250 },
    )
  })
})
