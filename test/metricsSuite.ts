import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCollector } from '../src/metrics/collect'
import { dayAfter } from '../src/metrics/days'
import { createStatsStore } from '../src/metrics/statsStore'
import { seriesOf, totalsOf } from '../src/metrics/views'
import { APP_ID, type Rehearsal, rehearse } from '../src/sandbox/rehearse'
import { createGuardedStore } from '../src/store/guardedStore'
import { createLeaseStore } from '../src/store/leaseStore'
import { createMemoryTokenStore, createWechatClient, immediately } from '../src/wechat'
import type { TemporaryPayload } from './temporaryPayload'

const FIRST = '2026-07-01'

type Published = { day: string; title: string; msgDataId: string; deliveryId: string | null }

/** A newsroom's worth of machinery around one account, on the rehearsal WeChat. */
const openDesk = async ({ payload }: TemporaryPayload) => {
  const wechat = await rehearse()
  const { id: account } = await payload.create({
    collection: 'accounts',
    data: { name: '青禾先锋', appId: APP_ID, appSecret: 's', kind: 'subscription', mode: 'publish' },
  })
  let now = new Date(`${FIRST}T00:00:00+08:00`)
  const clock = () => now
  const client = createWechatClient({
    appId: APP_ID,
    secret: 'the-right-secret',
    baseUrl: wechat.sandbox.url,
    tokens: createMemoryTokenStore(),
    clock,
    owner: 'test',
    sleep: immediately,
  })
  const leases = createLeaseStore({ store: createGuardedStore({ payload, onStep: () => {} }), clock })
  const stores = { stats: createStatsStore(payload), leases }
  const collectorOf = (owner: string) => createCollector({ stores, clientFor: () => client, clock, owner })
  const at = async (time: string) => {
    now = new Date(time)
    await wechat.at(time)
  }
  return { payload, wechat, account, at, collectorOf, collector: collectorOf('one') }
}
type Desk = Awaited<ReturnType<typeof openDesk>>

const sent = async (wechat: Rehearsal, title: string) => {
  const { media_id } = await wechat.addDraft({ title })
  const { publish_id } = await wechat.call('/cgi-bin/freepublish/submit', { media_id })
  await wechat.pass(60)
  const { article_detail } = await wechat.call('/cgi-bin/freepublish/get', { publish_id })
  const msgDataId = wechat.sandbox.state.jobs.at(-1)?.msgDataId ?? ''
  return { url: article_detail.item[0].article_url as string, msgDataId }
}

/** What a delivery may know of itself: WeChat's number, the address, nothing but its title; or there is no delivery. */
const KNOWN = ['number', 'address', 'title', 'nothing'] as const

const publish = async (desk: Desk, { day, n }: { day: string; n: number }): Promise<Published> => {
  const title = `第 ${n} 天`
  await desk.at(`${day}T07:00:00+08:00`)
  const { url, msgDataId } = await sent(desk.wechat, title)
  const known = KNOWN[n % KNOWN.length]
  if (known === 'nothing') return { day, title, msgDataId, deliveryId: null }
  const delivery = await desk.payload.db.create({
    collection: 'deliveries',
    data: {
      key: `d${n}`,
      title,
      account: desk.account,
      articleKind: 'daily-post',
      articleId: `article-${n}`,
      state: 'published',
      revision: 3,
      publishedAt: `${day}T00:00:30.000Z`.replace('00:00:30', '23:01:00').replace(day, dayAfter(day, -1)),
      ...(known === 'number' && { msgDataId }),
      ...(known === 'address' && { articleUrl: url }),
    },
  })
  return { day, title, msgDataId, deliveryId: String(delivery.id) }
}

const statsOf = async ({ payload }: Desk, msgDataId?: string) =>
  (
    await payload.find({
      collection: 'article-stats',
      limit: 5000,
      depth: 0,
      sort: 'statDate',
      where: msgDataId ? { msgid: { equals: `${msgDataId}_1` } } : {},
    })
  ).docs

/** What the rehearsal WeChat says of an article when asked directly. */
const told = async ({ wechat }: Desk, { day, msgDataId }: Published) => {
  const { list } = await wechat.call('/datacube/getarticletotaldetail', { begin_date: day, end_date: day })
  const row = list.find(({ msgid }: { msgid: string }) => msgid === `${msgDataId}_1`)
  const last = row.detail_list.at(-1)
  return { reads: last.read_user, shares: last.share_user, favourites: last.collection_user }
}

/** What collecting promises, on whichever database, after so many days (30 at most: WeChat forgets). */
export const metricsSuite = (office: TemporaryPayload, { days: DAYS }: { days: number }) => {
  const published: Published[] = []
  const { payload } = office
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(office)
    for (let n = 0; n < DAYS; n += 1) {
      const day = dayAfter(FIRST, n)
      published.push(await publish(desk, { day, n }))
      await desk.at(`${dayAfter(day, 1)}T08:40:00+08:00`)
      await desk.collector.collectDue()
    }
  })
  afterAll(async () => {
    await desk.wechat.sandbox.close()
    await office.close()
  })

  describe('after a month on the rehearsal WeChat', () => {
    it('every article stands where WeChat says it stands', async () => {
      for (const one of published) {
        expect(totalsOf(await statsOf(desk, one.msgDataId)), one.title).toEqual(await told(desk, one))
      }
    })

    it('every figure is on the delivery it belongs to, and on none where nobody can tell', async () => {
      for (const { deliveryId, msgDataId } of published) {
        const rows = await statsOf(desk, msgDataId)
        expect(rows.length).toBeGreaterThan(0)
        expect(new Set(rows.map(({ delivery }) => delivery ?? null))).toEqual(new Set([deliveryId]))
      }
    })

    it('deliveries have learnt the number by which WeChat counts them', async () => {
      const { docs } = await payload.find({ collection: 'deliveries', limit: 100, depth: 0 })
      const learnt = new Map(docs.map(({ id, msgDataId }) => [String(id), msgDataId]))
      for (const { deliveryId, msgDataId } of published) {
        if (deliveryId) expect(learnt.get(deliveryId)).toBe(msgDataId)
      }
    })

    it('published deliveries without an address have learnt it', async () => {
      const { docs } = await payload.find({ collection: 'deliveries', limit: 100, depth: 0 })
      const addresses = new Map(docs.map(({ id, articleUrl }) => [String(id), articleUrl]))
      for (const { deliveryId } of published) {
        if (deliveryId) expect(addresses.get(deliveryId)).toMatch(/^http/)
      }
    })

    it('daily figures of an article add up to its total', async () => {
      const [first] = published
      const series = seriesOf(await statsOf(desk, first?.msgDataId))
      const reads = series.reduce((sum, { daily }) => sum + daily.reads, 0)
      expect(series).toHaveLength(DAYS)
      expect(reads).toBe(series.at(-1)?.totals.reads)
    })

    it('every day of the account is there, with followers', async () => {
      const { docs } = await payload.find({ collection: 'account-stats', limit: 100, depth: 0 })
      const days = docs.filter(({ statDate }) => statDate >= FIRST)
      expect(days).toHaveLength(DAYS)
      for (const { sendPageCount, cumulateUser, isDelayed } of days) {
        expect({ sendPageCount, isDelayed }).toEqual({ sendPageCount: 1, isDelayed: false })
        expect(cumulateUser).toBeGreaterThan(0)
      }
    })

    it('what the account published under a former AppID is matched with none of its figures', async () => {
      const stats = createStatsStore(payload)
      const [own] = await stats.countedAccounts()
      const identity = String(own?.identity)
      const former = { id: desk.account, identity: 'http://127.0.0.1:3001 wx0' }
      const [{ day } = { day: FIRST }] = published.filter(({ deliveryId }) => deliveryId)
      const id = published.find((one) => one.day === day)?.deliveryId ?? ''
      const idsOn = async (account: typeof former) =>
        (await stats.publishedAround(account, day)).map((one) => one.id)

      expect(await idsOn(former)).toContain(id)
      await payload.db.updateOne({ collection: 'deliveries', id, data: { identity } })
      expect(await idsOn({ id: desk.account, identity })).toContain(id)
      expect(await idsOn(former)).not.toContain(id)
      await payload.db.updateOne({ collection: 'deliveries', id, data: { identity: null } })
    })

    it('asking again the same morning makes no call and no row', async () => {
      const before = { calls: desk.wechat.sandbox.state.calls.length, rows: (await statsOf(desk)).length }
      expect(await desk.collector.collectDue()).toEqual([])
      expect(await desk.collectorOf('another').collectDue()).toEqual([])
      expect({ calls: desk.wechat.sandbox.state.calls.length, rows: (await statsOf(desk)).length }).toEqual(
        before,
      )
    })

    it('asking by hand asks everything again and writes nothing', async () => {
      const [result] = await desk.collector.collect({ account: '青禾先锋' })
      expect(result).toMatchObject({ written: 0, finished: true })
      // Two for the account, one for each day that still counts.
      expect(result?.calls).toBe(2 + DAYS)
    })
  })

  describe('the next morning', () => {
    const tomorrow = dayAfter(FIRST, DAYS + 1)

    it('before half past eight nobody asks', async () => {
      await desk.at(`${tomorrow}T08:29:00+08:00`)
      expect(await desk.collector.collectDue()).toEqual([])
    })

    it('what is not ready is asked again in an hour, and only that', async () => {
      await desk.at(`${tomorrow}T09:00:00+08:00`)
      await desk.wechat.control('faults', {
        path: '/datacube/getbizsummary',
        fault: { errcode: 61503 },
      })
      const [first] = await desk.collector.collectDue()
      expect(first).toMatchObject({ finished: false })
      await desk.at(`${tomorrow}T09:30:00+08:00`)
      expect(await desk.collector.collectDue()).toEqual([])
      await desk.at(`${tomorrow}T10:01:00+08:00`)
      const [second] = await desk.collector.collectDue()
      expect(second).toMatchObject({ calls: 1, finished: true })
    })

    it('of two workers at once one asks', async () => {
      await desk.at(`${dayAfter(tomorrow, 1)}T09:00:00+08:00`)
      const results = await Promise.all([
        desk.collectorOf('one').collectDue(),
        desk.collectorOf('two').collectDue(),
      ])
      expect(results.flat()).toHaveLength(1)
    })

    it('an account that lost its right is asked once and then left alone for the day', async () => {
      await desk.wechat.control('accounts', { appId: APP_ID, certified: false })
      await desk.at(`${dayAfter(tomorrow, 2)}T09:00:00+08:00`)
      const [result] = await desk.collector.collectDue()
      expect(result).toMatchObject({ calls: 1, trouble: expect.stringContaining('认证') })
      await desk.at(`${dayAfter(tomorrow, 2)}T15:00:00+08:00`)
      expect(await desk.collector.collectDue()).toEqual([])
    })
  })
}
