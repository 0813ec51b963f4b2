import { beforeAll, expect, it } from 'vitest'
import { viewOf } from '../../src/deliveries/view'
import type { TestNewsroom } from '../newsroom'

const NEW_YORK = 'America/New_York'

/** Times of an account that lives by another clock than Beijing's. */
export const zoneCases = (house: TestNewsroom) => {
  let publisher = ''
  beforeAll(async () => {
    publisher = await house.signIn('publisher')
  })
  const post = (address: string, body: object) =>
    house.call(`/api/${address}`, { method: 'POST', as: publisher, body })
  const draft = (accounts: string[], publishAt: string) =>
    post('activity-reports?draft=true', { title: '清理河道', accounts, publishAt })
  const seen = async (id: string) => {
    const row = await house.payload.findByID({ collection: 'deliveries', id, depth: 1 })
    return viewOf(row as never, house.now()).next
  }

  it('without a zone are the account’s, wherever the server stands', async () => {
    const [there, here] = [await house.account({ timeZone: NEW_YORK }), await house.account()]

    expect((await draft([there.id], '2026-07-02T07:00')).body.doc.publishAt).toBe('2026-07-02T11:00:00.000Z')
    expect((await draft([here.id], '2026-07-02 07:00')).body.doc.publishAt).toBe('2026-07-01T23:00:00.000Z')
    expect((await draft([], '2026-07-02T07:00')).body.doc.publishAt).toBe('2026-07-01T23:00:00.000Z')
    expect((await draft([there.id], '2026-07-02T07:00:00+08:00')).body.doc.publishAt).toBe(
      '2026-07-01T23:00:00.000Z',
    )
  })

  it('without a zone are refused where the accounts have several, and what is no time is always', async () => {
    const [there, here] = [await house.account({ timeZone: NEW_YORK }), await house.account()]

    const refused = await draft([there.id, here.id], '2026-07-02T07:00')
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].message).toContain('请写明时区')
    expect((await draft([here.id], '2026-02-30T07:00')).status).toBe(400)
  })

  it('stay what they were when another field is saved', async () => {
    const account = await house.account({ timeZone: NEW_YORK })
    const { body } = await draft([account.id], '2026-07-02T07:00')
    const address = `/api/activity-reports/${body.doc.id}?draft=true`

    const saved = await house.call(address, { method: 'PATCH', as: publisher, body: { title: '栽树' } })

    expect(saved.body.doc.publishAt).toBe('2026-07-02T11:00:00.000Z')
  })

  it('are told in that zone, by name, in every sentence about a delivery', async () => {
    const account = await house.account({ timeZone: NEW_YORK })
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-02T11:00:00Z' })
    await house.pass()
    const { id } = await house.deliveryOf(ref)
    expect(await seen(id)).toBe('7月2日 07:00（纽约时间） 自动推送。')

    const moved = await post(`deliveries/${id}/move`, { at: '2099-07-03T07:00' })
    expect(moved.status).toBe(200)
    expect(moved.body.message).toContain('7月3日 07:00（纽约时间）')
    expect((await house.deliveryOf(ref)).dueAt.toISOString()).toBe('2099-07-03T11:00:00.000Z')
    const { timeline } = await house.deliveryOf(ref)
    for (const { why } of timeline) expect(why.match(/\d月\d日 \d\d:\d\d(?!（纽约时间）)/g)).toBeNull()
    expect(await seen(id)).toContain('7月3日 07:00（纽约时间）')
  })

  it('of a message of several articles are the account’s, too', async () => {
    const account = await house.account({ timeZone: NEW_YORK })
    const articles = [await house.report(), await house.report()]

    const { body } = await post('deliveries/message', {
      account: account.id,
      articles,
      at: '2099-07-03T07:00',
    })

    expect(body.delivery.dueAt).toBe('2099-07-03T11:00:00.000Z')
    expect(body.delivery.timeline[0].why).toContain('7月3日 07:00（纽约时间）')
  })
}
