import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter, daysOf } from '../../src/metrics/days'
import { APP_ID, type Rehearsal, rehearse } from '../../src/sandbox/rehearse'
import type { TemporaryPayload } from '../temporaryPayload'
import { accountDays, accountIn, collectorOn, forget } from './collectorOn'

const FIRST = '2026-07-01'
const SUMMED = {
  readUser: 'read_user',
  shareUser: 'share_user',
  collectionUser: 'collection_user',
  sendPageCount: 'send_page_count',
} as const

/** What no worker collected in time is collected later: every day stands where WeChat says it stands. */
export const absenceSuite = (office: TemporaryPayload) => {
  let wechat: Rehearsal
  let account: string
  let collector: Awaited<ReturnType<typeof collectorOn>>
  let now = new Date(`${FIRST}T00:00:00+08:00`)

  const at = async (time: string) => {
    now = new Date(time)
    await wechat.at(time)
  }
  const publish = async (title: string) => {
    const { media_id } = await wechat.addDraft({ title })
    await wechat.call('/cgi-bin/freepublish/submit', { media_id })
    await wechat.pass(60)
  }
  const morningOf = async (day: string) => {
    await at(`${day}T09:00:00+08:00`)
    return collector.collectDue()
  }
  const rows = async () => new Map((await accountDays(office, account)).map((row) => [row.statDate, row]))

  /** WeChat's own words about the account, a quiet day being one on which nobody did anything. */
  const told = async (day: string) => {
    const span = { begin_date: day, end_date: day }
    const { list } = await wechat.call('/datacube/getbizsummary', span)
    const moves: { new_user: number; cancel_user: number }[] = (
      await wechat.call('/datacube/getusersummary', span)
    ).list
    const sum = (name: 'new_user' | 'cancel_user') => moves.reduce((total, row) => total + row[name], 0)
    const summed = Object.entries(SUMMED).map(([ours, theirs]) => [ours, list[0]?.detail[theirs] ?? 0])
    const { list: counted } = await wechat.call('/datacube/getusercumulate', span)
    return {
      ...Object.fromEntries(summed),
      newUser: sum('new_user'),
      cancelUser: sum('cancel_user'),
      // The rehearsal reckons it back from its present number, so that it depends on when it is asked.
      cumulateUser: counted[0].cumulate_user > 0 ? expect.any(Number) : 0,
    }
  }

  const holds = async (days: readonly string[]) => {
    const ours = await rows()
    for (const day of days) expect(ours.get(day), day).toMatchObject(await told(day))
  }

  beforeAll(async () => {
    wechat = await rehearse()
    account = await accountIn(office, APP_ID)
    collector = await collectorOn(office, { appId: APP_ID, baseUrl: wechat.sandbox.url, clock: () => now })
    await at(`${FIRST}T07:00:00+08:00`)
    await publish('第一天')
    await morningOf(dayAfter(FIRST, 1))
    await morningOf(dayAfter(FIRST, 2))
  })
  afterAll(async () => {
    await wechat.sandbox.close()
    await forget(office, account)
  })

  describe('figures that nobody collected', () => {
    it('on the days before the account was connected are asked for a month back', async () => {
      await holds(daysOf({ from: dayAfter(FIRST, -28), to: dayAfter(FIRST, 1) }))
    })

    it('for five days are asked back to the last row, and none of them reads 0 in place of the truth', async () => {
      await at(`${dayAfter(FIRST, 4)}T07:00:00+08:00`)
      await publish('第五天')
      const [collected] = await morningOf(dayAfter(FIRST, 8))

      await holds(daysOf({ from: FIRST, to: dayAfter(FIRST, 7) }))
      expect((await rows()).get(dayAfter(FIRST, 4))?.readUser).toBeGreaterThan(0)
      expect(collected).toMatchObject({ finished: true, notes: [] })
    })

    it('for forty days are asked back as well, and articles of that time stand where WeChat says', async () => {
      await at(`${dayAfter(FIRST, 12)}T07:00:00+08:00`)
      await publish('第十三天')
      await morningOf(dayAfter(FIRST, 49))

      await holds(daysOf({ from: FIRST, to: dayAfter(FIRST, 48) }))
      for (const age of [4, 12]) {
        const day = dayAfter(FIRST, age)
        const { list } = await wechat.call('/datacube/getarticletotaldetail', {
          begin_date: day,
          end_date: day,
        })
        const where: Where = { and: [{ account: { equals: account } }, { publishedOn: { equals: day } }] }
        const found = { collection: 'article-stats', where, sort: 'statDate', limit: 100 } as const
        const { docs } = await office.payload.find(found)
        const reads = (list[0].detail_list as { read_user: number }[]).map(({ read_user }) => read_user)
        expect(docs.map(({ readUser }) => readUser)).toEqual(reads)
      }
    })

    it('and that WeChat tells no more are left empty, and the account says so', async () => {
      await wechat.control('faults', { path: '/datacube/getbizsummary', fault: { errcode: 61501 } })
      const [collected] = await morningOf(dayAfter(FIRST, 90))

      expect(collected?.notes).toEqual([expect.stringContaining('的公众号数据没有收到')])
      expect((await rows()).get(dayAfter(FIRST, 55))?.readUser ?? null).toBeNull()
      expect((await rows()).get(dayAfter(FIRST, 89))).toMatchObject(await told(dayAfter(FIRST, 89)))
    })
  })
}
