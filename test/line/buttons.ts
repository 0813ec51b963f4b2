import { beforeAll, expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const buttonCases = (house: TestNewsroom) => {
  const tokens = { publisher: '', editor: '' }
  beforeAll(async () => {
    tokens.publisher = await house.signIn('publisher')
    tokens.editor = await house.signIn('editor')
  })

  const waiting = async (given = {}) => {
    const account = await house.account(given)
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-03T09:00:00+08:00' })
    await house.pass()
    const { id } = await house.deliveryOf(ref)
    const press = (button: string, { as = tokens.publisher, body = {} } = {}) =>
      house.call(`/api/deliveries/${id}/${button}`, { method: 'POST', as, body })
    return { id, ref, account, press }
  }

  it('is for those who may send: an editor is told so, a stranger must sign in', async () => {
    const { ref, press } = await waiting()

    expect(await press('drop', { as: tokens.editor })).toMatchObject({ status: 403 })
    expect(await press('drop', { as: '' })).toMatchObject({ status: 401 })
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled' })
  })

  it('gives a delivery up, under the name of who pressed it', async () => {
    const { ref, press } = await waiting()

    expect(await press('drop')).toMatchObject({ status: 200, body: { message: '已放弃，不会推送。' } })
    const { state, timeline } = await house.deliveryOf(ref)
    expect([state, timeline.at(-1)?.who]).toEqual(['cancelled', 'publisher 同志'])
  })

  it('that does not fit any more does nothing and says why', async () => {
    const { press } = await waiting()

    const answer = await press('confirm-not-sent')

    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toMatch(/待推送.*没有执行/)
  })

  it('moves a delivery only into the future', async () => {
    const { press } = await waiting()

    expect(await press('move', { body: { at: '2020-01-01T00:00:00Z' } as never })).toMatchObject({
      status: 409,
    })
  })

  it('hands out the rendered article where people publish by hand', async () => {
    const { id } = await waiting({ mode: 'hand' })

    const { body } = await house.call(`/api/deliveries/${id}/copy`, { as: tokens.editor })

    expect(body.pages).toMatchObject([{ html: expect.stringContaining('三十名党员清理河道') }])
  })
}
