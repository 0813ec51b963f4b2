import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { identityOf } from '../../src/accounts/identity'
import { type StandIn, startStandIn } from '../../src/wechat/standIn'
import type { TemporaryPayload } from '../temporaryPayload'
import { accountDays, accountIn, collectorOn, forget } from './collectorOn'

const APP_ID = 'wx00000000000000b2'
const [FIRST, SECOND, THIRD] = ['2026-07-01', '2026-07-02', '2026-07-03']
const FIGURES = {
  read_user: 18,
  read_user_source: [{ user_count: 18, scene_desc: '全部' }],
  share_user: 2,
  zaikan_user: 0,
  like_user: 1,
  comment_count: 0,
  collection_user: 1,
}
const dayRow = (ref_date: string) => ({
  ref_date,
  detail: { ...FIGURES, redirect_ori_page_user: 0, send_page_count: ref_date === FIRST ? 2 : 0 },
})
const articleRow = (msgid: unknown, over: object = {}) => ({
  ref_date: FIRST,
  msgid,
  publish_type: 1,
  title: `第 ${msgid} 篇`,
  content_url: '',
  detail_list: [FIRST, SECOND, THIRD].map((stat_date) => ({ stat_date, ...FIGURES, ...over })),
})

/** One odd row in an answer stops no more than itself. */
export const oddRowsSuite = (office: TemporaryPayload) => {
  let wechat: StandIn
  let account: string
  let collector: Awaited<ReturnType<typeof collectorOn>>
  let now = new Date('2026-07-04T09:00:00+08:00')

  const answer = (name: string, json: object) => wechat.on(`/datacube/${name}`, () => ({ json }))
  const articles = async () => {
    const where = { account: { equals: account } }
    const { docs } = await office.payload.find({
      collection: 'article-stats',
      where,
      limit: 100,
      sort: 'statDate',
    })
    return docs
  }
  const keptRaw = async () => {
    const key = `collect:${account}:${identityOf({ appId: APP_ID })}:2026-07-04`
    return ((await collector.leases.read(key)) as { odd?: { raw: unknown }[] }).odd
  }

  beforeAll(async () => {
    wechat = await startStandIn()
    collector = await collectorOn(office, { appId: APP_ID, baseUrl: wechat.url, clock: () => now })
  })
  beforeEach(async () => {
    account = await accountIn(office, APP_ID)
    now = new Date('2026-07-04T09:00:00+08:00')
    answer('getbizsummary', { list: [FIRST, SECOND, THIRD].map(dayRow), is_delay: false })
    answer('getusersummary', { list: [], is_delay: false })
    answer('getusercumulate', { list: [], is_delay: false })
    answer('getarticletotaldetail', { list: [articleRow('1_1'), articleRow('2_1')], is_delay: false })
    return () => forget(office, account)
  })
  afterAll(() => wechat.close())

  describe('an odd row', () => {
    it('of an article is kept as it came and told, the others are counted, and nothing is asked again for it', async () => {
      const odd = articleRow({ id: 1 })
      answer('getarticletotaldetail', { list: [odd, articleRow('2_1')], is_delay: false })
      const [collected] = await collector.collectDue()

      expect(collected).toMatchObject({ finished: true })
      expect(collected?.notes).toEqual([
        '2026-07-01 发表的文章的数据里有 1 处读不懂，已原样留存，其余照常记下。',
      ])
      expect((await articles()).map(({ msgid, statDate }) => [msgid, statDate])).toEqual([
        ['2_1', FIRST],
        ['2_1', SECOND],
        ['2_1', THIRD],
      ])
      expect(await keptRaw()).toEqual([expect.objectContaining({ raw: odd })])
      now = new Date(+now + 2 * 3_600_000)
      expect(await collector.collectDue()).toEqual([])
    })

    it('of one figure leaves that figure unknown', async () => {
      answer('getarticletotaldetail', { list: [articleRow('1_1', { read_user: 'many' })], is_delay: false })
      await collector.collectDue()

      expect(await articles()).toMatchObject(
        [FIRST, SECOND, THIRD].map((statDate) => ({ statDate, readUser: null, shareUser: 2 })),
      )
    })

    it('of a day makes no day read 0', async () => {
      answer('getbizsummary', { list: [dayRow(FIRST), { ref_date: SECOND, detail: 'none' }, dayRow(THIRD)] })
      await collector.collectDue()
      const days = new Map((await accountDays(office, account)).map((row) => [row.statDate, row]))

      expect([FIRST, SECOND, THIRD].map((day) => days.get(day)?.readUser ?? null)).toEqual([18, null, 18])
    })

    it('keeps what was known of its day before', async () => {
      await collector.collectDue()
      const broken = { ...dayRow(SECOND), detail: { ...dayRow(SECOND).detail, read_user: null } }
      answer('getbizsummary', { list: [broken], is_delay: false })
      await collector.collect({ account })
      const days = await accountDays(office, account)

      expect(days.find(({ statDate }) => statDate === SECOND)).toMatchObject({ readUser: 18 })
    })
  })

  it('an answer that cannot be read at all stops no other question', async () => {
    wechat.on('/datacube/getusersummary', () => ({ raw: '[]' }))
    const [collected] = await collector.collectDue()

    for (const note of collected?.notes ?? []) expect(note).toMatch(/的关注人数没有收到.*读不懂。$/)
    expect(collected?.notes.length).toBeGreaterThan(0)
    expect(await articles()).toHaveLength(6)
  })

  it('an account whose collecting fails for a reason of ours stops no other account', async () => {
    const other = await accountIn(office, 'wx00000000000000b3')
    const { createCollector } = await import('../../src/metrics/collect')
    const { createStatsStore } = await import('../../src/metrics/statsStore')
    const stats = createStatsStore(office.payload)
    const counted: string[] = []
    const both = createCollector({
      stores: { stats, leases: collector.leases },
      clientFor: (id) => {
        if (id === account) throw new Error('密钥打不开')
        counted.push(id)
        throw new Error('没有连上')
      },
      clock: () => now,
      owner: 'test',
    })
    const collected = await both.collectDue()
    await forget(office, other)

    expect(collected.filter(({ accountId }) => [account, other].includes(accountId))).toHaveLength(2)
    expect(counted).toContain(other)
  })
}
