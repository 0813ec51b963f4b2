import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const UPLOAD = '/cgi-bin/media/uploadimg'

export const copyingCases = (house: TestNewsroom) => {
  let as = ''
  beforeAll(async () => {
    as = await house.signIn('editor')
  })

  let count = 0
  const picture = async () => {
    const background = { r: ++count, g: 20, b: 90 }
    const data = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
      .png()
      .toBuffer()
    const file = { data, mimetype: 'image/png', name: `合影 ${count}.png`, size: data.length }
    return String((await house.payload.create({ collection: 'media', data: {}, file })).id)
  }
  const handedOver = async (account: { id: string }) => {
    const pictures = [await picture(), await picture()]
    const bodyMarkdown = `清理河道。\n\n${pictures.map((id) => `![](media:${id})`).join('\n\n')}`
    const ref = await house.report({ accounts: [account.id], bodyMarkdown })
    await house.pass()
    const { id } = await house.deliveryOf(ref)
    const copy = (query = '') => house.call(`/api/deliveries/${id}/copy${query}`, { as })
    return { ref, pictures, copy }
  }

  it('puts the pictures at WeChat where the account allows, each once', async () => {
    const account = await house.account({ mode: 'hand' })
    const { copy } = await handedOver(account)

    expect((await copy('?upload=no')).body.pages[0].pictures).toMatchObject({ atWechat: 0, why: [] })
    expect(await house.calls(UPLOAD)).toHaveLength(0)
    const { body } = await copy()
    expect(body.pages[0].pictures).toMatchObject({ atWechat: 2, why: [] })
    expect(body.pages[0].html).not.toContain('/api/media/')
    await copy()
    expect(await house.calls(UPLOAD)).toHaveLength(2)
  })

  it('gives addresses that need no password where it does not, and says why', async () => {
    const account = await house.account({ mode: 'hand' })
    await house.fault({
      path: '/cgi-bin/stable_token',
      fault: { errcode: 40125, errmsg: 'invalid appsecret' },
      times: 9,
    })
    const { copy, pictures } = await handedOver(account)

    const [page] = (await copy()).body.pages
    expect(page.pictures).toMatchObject({ atWechat: 0, why: [expect.stringMatching(/AppSecret|密钥/)] })
    const [address = ''] = page.html.match(/\/api\/media\/[^"]+/) ?? []
    expect(address).toContain(`/api/media/${pictures[0]}/shown/`)
    expect((await house.fetch(address)).headers.get('content-type')).toBe('image/png')
    expect((await house.fetch(address.replace(/.$/, '='))).status).toBe(404)
  })

  it('of an article gives HTML for pasting and Markdown', async () => {
    const account = await house.account({ mode: 'hand' })
    const { ref } = await handedOver(account)

    const { body } = await house.call(`/api/activity-reports/${ref.id}/copy?account=${account.id}`, { as })

    expect(body.page.html).toMatch(/^<p[^>]*>&nbsp;<\/p><section><section /)
    expect(body.page.markdown).toContain('清理河道。\n\n![](media:')
  })

  it('places a few pictures at a time for whoever shows how far it is', async () => {
    const account = await house.account()
    const ids = [await picture(), await picture()]
    const address = `/api/accounts/${account.id}/pictures`

    const { body } = await house.call(address, { method: 'POST', as, body: { ids } })

    expect(Object.keys(body.placed).sort()).toEqual(ids.map((id) => `media:${id}`).sort())
    expect(body.placed[`media:${ids[0]}`][0]).toMatchObject({
      url: expect.stringContaining('http'),
      width: 30,
    })
    expect(await house.call(address, { method: 'POST', body: { ids } })).toMatchObject({ status: 401 })
  })
}
