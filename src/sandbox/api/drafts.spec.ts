import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, JPEG, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const stored = async (mediaId: string) =>
  (await wechat.call('/cgi-bin/draft/get', { media_id: mediaId })).news_item[0]

describe('draft/add', () => {
  it('stores an article and gives it back with a link', async () => {
    const { media_id: mediaId } = await wechat.addDraft({ author: '支部', need_open_comment: 1 })

    expect(await stored(mediaId)).toMatchObject({
      article_type: 'news',
      title: '主题党日',
      author: '支部',
      content: '<p>正文</p>',
      need_open_comment: 1,
      only_fans_can_comment: 0,
      url: expect.stringContaining('/draft?media_id='),
    })
  })

  it.each([
    ['a title of 33 characters', { title: '字'.repeat(33) }, 45003],
    ['no title', { title: '' }, 47003],
    ['an author of 17', { author: '字'.repeat(17) }, 45110],
    ['a digest of 121', { digest: '字'.repeat(121) }, 45004],
    ['a body of 20 000', { content: '字'.repeat(20_000) }, 45002],
    ['no body', { content: '' }, 44004],
    ['a link of more than 1 KB', { content_source_url: `https://a.cn/${'a'.repeat(1024)}` }, 45005],
    ['a link that is none', { content_source_url: '/a' }, 41039],
    ['a cover that does not exist', { thumb_media_id: 'nothing' }, 40007],
    ['no cover', { thumb_media_id: undefined }, 40007],
    ['a crop of three corners', { pic_crop_235_1: '0_0_1' }, 40035],
    ['a crop with seven decimals', { pic_crop_1_1: '0.1234567_0_1_1' }, 40035],
    ['a crop that is turned over', { pic_crop_1_1: '0.8_0_0.2_1' }, 40035],
    ['a crop beyond the picture', { pic_crop_1_1: '0_0_1.2_1' }, 40035],
    ['a flag as text', { need_open_comment: '1' }, 47001],
    ['a flag that is true', { need_open_comment: true }, 47001],
    ['a title that is a number', { title: 7 }, 47001],
    ['a type that is none', { article_type: 'poem' }, 47001],
  ])('refuses %s', async (_, article, errcode) => {
    expect(await wechat.addDraft(article)).toMatchObject({ errcode })
  })

  it.each([
    ['a title of 32 characters, emoji counted once', { title: `${'字'.repeat(31)}🌟` }],
    ['an author of 16', { author: '字'.repeat(16) }],
    ['a digest of 120', { digest: '字'.repeat(120) }],
    ['a body of 19 999', { content: '字'.repeat(19_999) }],
    ['crops of six decimals', { pic_crop_235_1: '0.1945_0_1_0.5236', pic_crop_1_1: '0.2_0_0.8_1' }],
  ])('takes %s', async (_, article) => {
    expect(await wechat.addDraft(article)).toHaveProperty('media_id')
  })

  it('counts and keeps the letters of an escaped title', async () => {
    const cover = await wechat.addCover()
    const escaped = '\\u4e2d\\u56fd\\u5171\\u4ea7\\u515a'
    const body = (title: string) =>
      `{"articles":[{"title":"${title}","content":"<p>a</p>","thumb_media_id":"${cover}"}]}`

    const { media_id: mediaId } = await wechat.call('/cgi-bin/draft/add', body(escaped))
    expect((await stored(mediaId)).title).toBe('\\u4e2d\\u56fd\\u5171\\u4ea7\\u515a')
    expect(await wechat.call('/cgi-bin/draft/add', body(`${escaped}\\u515a`))).toMatchObject({
      errcode: 45003,
    })
  })

  it('wants one to eight articles', async () => {
    const article = { title: 'a', content: 'b', thumb_media_id: await wechat.addCover() }
    const add = (count: number) => wechat.call('/cgi-bin/draft/add', { articles: Array(count).fill(article) })

    expect(await add(0)).toMatchObject({ errcode: 44003 })
    expect(await add(8)).toHaveProperty('media_id')
    expect(await add(9)).toMatchObject({ errcode: 45008 })
  })

  it('opens no comments on an account without the privilege', async () => {
    await wechat.control('accounts', { appId: APP_ID, comments: false })

    expect(await wechat.addDraft({ need_open_comment: 1 })).toMatchObject({ errcode: 88000 })
    expect(await wechat.addDraft({ need_open_comment: 0 })).toHaveProperty('media_id')
  })

  it('takes the first 54 characters for a missing digest', async () => {
    const { media_id: mediaId } = await wechat.addDraft({ content: `<p>${'字'.repeat(60)}</p>` })

    expect((await stored(mediaId)).digest).toBe('字'.repeat(54))
  })

  it("keeps this account's pictures and filters those of another", async () => {
    const file = { bytes: JPEG, name: 'a.jpg' }
    const { url } = await wechat.upload('/cgi-bin/media/uploadimg', file)
    const { access_token: foreign } = await wechat.stableToken({ appid: 'wx00000000000000b2' })
    const body = new FormData()
    body.append('media', new Blob([new Uint8Array(JPEG)]), 'a.jpg')
    const path = `/cgi-bin/media/uploadimg?access_token=${foreign}`
    const { url: foreignUrl } = await (await wechat.raw(path, { method: 'POST', body })).json()

    const content = `<p><img src="${url}"><img src="${foreignUrl}"></p>`
    const { media_id: mediaId } = await wechat.addDraft({ content })
    expect((await stored(mediaId)).content).toBe(`<p><img src="${url}"></p>`)
  })

  it('wants a newspic to have one to twenty pictures of this account', async () => {
    const mediaId = await wechat.addCover()
    const add = (ids: string[]) => {
      const image_info = { image_list: ids.map((id) => ({ image_media_id: id })) }
      return wechat.addDraft({ article_type: 'newspic', content: '文字', image_info })
    }

    expect(await add([mediaId])).toHaveProperty('media_id')
    expect(await add([])).toMatchObject({ errcode: 40035 })
    expect(await add(Array(21).fill(mediaId))).toMatchObject({ errcode: 40035 })
    expect(await add(['foreign'])).toMatchObject({ errcode: 40007 })
  })

  it.each([
    ['', 44002],
    ['{"articles":', 47001],
    ['{"articles":{}}', 47001],
  ])('refuses the body %j with %i', async (body, errcode) => {
    const path = await wechat.withToken('/cgi-bin/draft/add')

    expect(await (await wechat.raw(path, { method: 'POST', body })).json()).toMatchObject({ errcode })
  })
})

describe('the draft box', () => {
  it('updates one article by its index from nought, given as one object', async () => {
    const { media_id: mediaId } = await wechat.addDraft()
    const articles = { title: '新', content: '<p>新</p>', thumb_media_id: await wechat.addCover() }
    const update = (body: object) => wechat.call('/cgi-bin/draft/update', { media_id: mediaId, ...body })

    expect(await update({ index: 0, articles })).toMatchObject({ errcode: 0 })
    expect((await stored(mediaId)).title).toBe('新')
    expect(await update({ index: 1, articles })).toMatchObject({ errcode: 40114 })
    expect(await update({ index: 0, articles: [articles] })).toMatchObject({ errcode: 47001 })
    expect(await update({ index: '0', articles })).toMatchObject({ errcode: 47001 })
  })

  it('lists the newest first, twenty at most, without bodies when asked', async () => {
    const { media_id: first } = await wechat.addDraft()
    const { media_id: second } = await wechat.addDraft()
    const list = (body: object) => wechat.call('/cgi-bin/draft/batchget', { offset: 0, ...body })

    const page = await list({ count: 20, no_content: 1 })
    expect(page).toMatchObject({ total_count: 2, item: [{ media_id: second }, { media_id: first }] })
    expect(page.item[0].content.news_item[0]).not.toHaveProperty('content')
    expect(await list({ count: 21 })).toMatchObject({ errcode: 47001 })
    expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 2 })
  })

  it('forgets a deleted draft', async () => {
    const body = { media_id: (await wechat.addDraft()).media_id }

    expect(await wechat.call('/cgi-bin/draft/delete', body)).toMatchObject({ errcode: 0 })
    expect(await wechat.call('/cgi-bin/draft/get', body)).toMatchObject({ errcode: 40007 })
    expect(await wechat.call('/cgi-bin/draft/delete', body)).toMatchObject({ errcode: 40007 })
  })

  it('insists on the verb', async () => {
    expect(await wechat.call('/cgi-bin/draft/count')).toMatchObject({ errcode: 43001 })
    expect(await wechat.get('/cgi-bin/draft/add')).toMatchObject({ errcode: 43002 })
    expect(await wechat.get('/cgi-bin/draft/nothing')).toMatchObject({ errcode: 40066 })
  })
})
