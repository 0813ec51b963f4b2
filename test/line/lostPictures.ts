import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import type { TestNewsroom } from '../newsroom'

const [ADD, SUBMIT] = ['/cgi-bin/draft/add', '/cgi-bin/freepublish/submit']
const UPLOAD = '/cgi-bin/media/uploadimg'

const aPicture = async ({ payload }: TestNewsroom, { height = 200 } = {}) => {
  const data = await sharp({ create: { width: 300, height, channels: 3, background: '#1c6b3a' } })
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name: '河道.jpg', size: data.length }
  return String((await payload.create({ collection: 'media', data: {}, file })).id)
}

/** What is remembered of uploads leads elsewhere, as after a restored database: WeChat takes such pictures out. */
const leadElsewhere = async ({ payload }: TestNewsroom) => {
  const { docs } = await payload.db.find<{ id: string; value: { pieces: { url: string }[] } }>({
    collection: 'uploaded-pictures',
    pagination: false,
  })
  for (const { id, value } of docs) {
    const pieces = value.pieces.map((piece) => ({ ...piece, url: `https://elsewhere.example/${id}.jpg` }))
    await payload.db.updateOne({ collection: 'uploaded-pictures', id, data: { value: { ...value, pieces } } })
  }
}

export const lostPictureCases = (house: TestNewsroom) => {
  it.each([200, 16_000])(
    'is uploaded once more, and the article goes out with it (%i px)',
    async (height) => {
      const account = await house.account()
      const picture = await aPicture(house, { height })
      const article = { accounts: [account.id], bodyMarkdown: `![](media:${picture})` }
      await house.report(article)
      await house.pass()
      const [before] = await house.sent()
      await leadElsewhere(house)

      const ref = await house.report(article)
      await house.pass(1)

      expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
      const [, after] = await house.sent()
      expect(after.html.match(/<img/g)).toEqual(before.html.match(/<img/g))
      expect(await house.calls(ADD)).toHaveLength(2)
    },
  )

  it('holds its article before it is submitted when it is lost again, and says how many there are', async () => {
    const account = await house.account()
    const picture = await aPicture(house)
    const ref = await house.report({ accounts: [account.id], bodyMarkdown: `![](media:${picture})` })
    const { state } = house.sandbox
    const { origins } = state
    state.origins = []
    onTestFinished(() => {
      state.origins = origins
    })

    await house.pass()

    const held = await house.deliveryOf(ref)
    expect(held).toMatchObject({ state: 'failed', trouble: { asksPerson: true, field: 'picture' } })
    expect(held.trouble?.reason).toContain('送出 1 张图片，微信的草稿里只有 0 张')
    expect(held.trouble?.reason).toContain('内容没有发出')
    expect(await house.calls(SUBMIT)).toEqual([])
    expect(await house.calls(UPLOAD)).toHaveLength(2)

    state.origins = origins
    await house.newsroom.actions.retry({ id: held.id, who: '王干事' })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.calls(ADD)).toHaveLength(1)
  })
}
