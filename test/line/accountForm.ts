import { beforeAll, describe, expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const LATER = '2026-07-02T07:00:00+08:00'
const REAL = { apiBase: '', appSecret: 'the-secret-of-the-real-one' }

/** What an administrator may save on an account, through the REST interface that the form uses, too. */
export const accountFormCases = (house: TestNewsroom) => {
  let administrator = ''
  beforeAll(async () => {
    administrator = await house.signIn('administrator')
  })
  const save = (id: string, body: object) =>
    house.call(`/api/accounts/${id}`, { method: 'PATCH', as: administrator, body })
  const read = async (id: string) => (await house.call(`/api/accounts/${id}`, { as: administrator })).body
  const planned = async (accountId: string, times = [LATER]) => {
    for (const publishAt of times) await house.report({ title: '清理河道', accounts: [accountId], publishAt })
    await house.pass()
  }

  describe('the mark 演练', () => {
    it('follows the address, whatever a form says', async () => {
      const { id } = await house.account()
      expect((await read(id)).rehearsal).toBe(true)

      await save(id, { rehearsal: false })
      expect((await read(id)).rehearsal).toBe(true)
      await save(id, { ...REAL, rehearsal: true, confirmGoingLive: true })
      expect((await read(id)).rehearsal).toBe(false)
      await save(id, { apiBase: house.sandbox.url, appSecret: 'x', confirmRehearsing: true })
      expect((await read(id)).rehearsal).toBe(true)
    })

    it('is not on an account without an address: that is WeChat itself', async () => {
      const { id } = await house.account({ apiBase: '' })
      expect((await read(id)).rehearsal).toBe(false)
    })
  })

  describe('going live', () => {
    it('is refused until it is confirmed, with what is planned', async () => {
      const { id } = await house.account({ dailyTime: '07:00' })
      await planned(id, [LATER, '2026-07-03T07:00:00+08:00'])

      const refused = await save(id, REAL)
      expect(refused.status).toBe(409)
      const [{ message, data }] = refused.body.errors
      for (const words of ['真实读者', '排着的 2 篇', '「清理河道」，7月2日 07:00', '每天 07:00'])
        expect(message).toContain(words)
      expect(data.questions).toMatchObject([{ field: 'confirmGoingLive', waiting: 2 }])
      expect((await read(id)).rehearsal).toBe(true)

      expect((await save(id, { ...REAL, confirmGoingLive: true })).status).toBe(200)
      expect((await read(id)).rehearsal).toBe(false)
    })

    it('is asked about where nothing is planned, too, and so is the way back', async () => {
      const { id } = await house.account()
      expect((await save(id, REAL)).body.errors[0].message).toContain('现在没有排着的推送')
      await save(id, { ...REAL, confirmGoingLive: true })

      const back = await save(id, { apiBase: house.sandbox.url, appSecret: 'x' })
      expect(back.status).toBe(409)
      expect(back.body.errors[0].message).toContain('以后推送的文章读者看不到')
    })

    it('tells the form beforehand, and changes nothing', async () => {
      const { id } = await house.account()
      const ask = (body: object) =>
        house.call(`/api/accounts/${id}/questions`, { method: 'POST', as: administrator, body })

      expect((await ask({ apiBase: '', hasSecret: true })).body.questions).toMatchObject([
        { field: 'confirmGoingLive' },
      ])
      // Without the secret the save itself refuses, and for that.
      expect((await ask({ apiBase: '' })).body.questions).toEqual([])
      expect((await ask({ apiBase: house.sandbox.url, hasSecret: true })).body.questions).toEqual([])
      expect((await read(id)).apiBase).toBe(house.sandbox.url)
    })
  })

  describe('another way of sending', () => {
    it('is refused until it is confirmed while deliveries wait, with their number and the conflicts', async () => {
      const { id } = await house.account()
      await planned(id, [LATER, '2026-07-02T08:00:00+08:00', '2026-07-03T07:00:00+08:00'])

      const refused = await save(id, { mode: 'mass' })
      expect(refused.status).toBe(409)
      expect(refused.body.errors[0].message).toContain('排着的 3 篇')
      expect(refused.body.errors[0].message).toContain('其中 2 篇超过微信允许的次数')
      expect((await read(id)).mode).toBe('publish')

      expect((await save(id, { mode: 'mass', confirmMode: true })).status).toBe(200)
      const conflicts = (await house.all()).map(
        ({ notices }) => notices.filter(({ code }) => code === 'quota-day').length,
      )
      expect(conflicts).toEqual([1, 1, 0])

      await save(id, { mode: 'publish', confirmMode: true })
      expect((await house.all()).flatMap(({ notices }) => notices)).toEqual([])
    })

    it('asks nobody where nothing waits', async () => {
      const { id } = await house.account()
      expect((await save(id, { mode: 'mass' })).status).toBe(200)
    })
  })

  describe('a secret', () => {
    it.each([
      ['address', { apiBase: 'http://127.0.0.1:9' }],
      ['AppID', { appId: 'wx00000000another' }],
    ])('is demanded anew with another %s: the stored one goes nowhere else', async (_, change) => {
      const { id } = await house.account()

      const refused = await save(id, change)
      expect(refused.status).toBe(400)
      expect(refused.body.errors[0].data.errors).toMatchObject([{ path: 'appSecret' }])
      expect(refused.body.errors[0].data.errors[0].message).toContain('请重新填写 AppSecret')

      expect((await save(id, { ...change, appSecret: 'typed-anew' })).status).toBe(200)
    })

    it('may stay where the address is only written otherwise, or the account has none', async () => {
      const { id } = await house.account()
      expect((await save(id, { apiBase: `${house.sandbox.url}/`, name: '换个名字' })).status).toBe(200)

      const handed = await house.account({ mode: 'hand', appSecret: '' })
      expect((await save(handed.id, { appId: 'wx0000000handed' })).status).toBe(200)
    })

    it('is sent to no host that neither WeChat nor the server names', async () => {
      const { id } = await house.account()

      const refused = await save(id, {
        apiBase: 'https://wechat.example.cn',
        appSecret: 'x',
        confirmGoingLive: true,
      })

      expect(refused.status).toBe(400)
      expect(refused.body.errors[0].data.errors[0].message).toContain('WECHAT_API_HOSTS')
    })
  })
}
