import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWechatClient, type WechatClient } from '../client'
import { immediately } from '../repeatable'
import { type StandIn, startStandIn } from '../standIn'
import { createMemoryTokenStore } from '../tokenStore'
import { acceptedMsgId } from './mass'

let wechat: StandIn
let client: WechatClient
beforeEach(async () => {
  wechat = await startStandIn()
  client = createWechatClient({
    appId: 'wx1',
    secret: 's',
    baseUrl: `${wechat.url}/`,
    tokens: createMemoryTokenStore(),
    clock: () => new Date('2026-11-20T01:00:00Z'),
    owner: 'me',
    sleep: immediately,
  })
})
afterEach(() => wechat.close())

const answer = (path: string, json: unknown) => wechat.on(path, () => ({ json }))
const asked = () => {
  const last = wechat.met.at(-1)
  const text = String(last?.body)
  return {
    method: last?.method,
    path: last?.path,
    query: last?.query,
    body: text === '' ? undefined : JSON.parse(text),
  }
}

describe('draft', () => {
  it('adds articles in WeChat’s fields, as raw UTF-8', async () => {
    answer('/cgi-bin/draft/add', { media_id: 'M1', item: [] })

    const crop = { x1: 0.1945, y1: 0, x2: 1, y2: 0.52361234567 }
    const added = await client.draft.add([
      {
        title: '主题党日',
        content: '<p>正文</p>',
        coverMediaId: 'C',
        crop235: crop,
        comments: 'followers',
        digest: '',
      },
    ])

    expect(added).toEqual({ draftId: 'M1' })
    expect(String(wechat.met.at(-1)?.body)).toContain('主题党日')
    expect(asked().body).toEqual({
      articles: [
        {
          article_type: 'news',
          title: '主题党日',
          content: '<p>正文</p>',
          thumb_media_id: 'C',
          need_open_comment: 1,
          only_fans_can_comment: 1,
          pic_crop_235_1: '0.1945_0_1_0.523612',
        },
      ],
    })
  })

  it('updates with one object, not a list', async () => {
    await client.draft.update({ draftId: 'M1', article: { title: 't', content: 'c', coverMediaId: 'C' } })

    expect(asked().body).toMatchObject({ media_id: 'M1', index: 0, articles: { title: 't' } })
  })

  it('makes picture messages', async () => {
    answer('/cgi-bin/draft/add', { media_id: 'M1' })

    await client.draft.add([{ type: 'newspic', title: 't', content: '文字', imageMediaIds: ['A', 'B'] }])

    expect(asked().body.articles[0]).toMatchObject({
      article_type: 'newspic',
      image_info: { image_list: [{ image_media_id: 'A' }, { image_media_id: 'B' }] },
    })
  })

  it('lists drafts without their content unless asked', async () => {
    const item = [{ media_id: 'M1', update_time: 1700000000, content: { news_item: [{ title: 't' }] } }]
    answer('/cgi-bin/draft/batchget', { total_count: 1, item_count: 1, item })

    const page = await client.draft.batchget()

    expect(page.drafts).toMatchObject([
      { draftId: 'M1', updatedAt: new Date(1700000000_000), articles: [{ title: 't', url: '' }] },
    ])
    expect(asked().body).toEqual({ offset: 0, count: 20, no_content: 1 })
  })

  it('lists an empty box', async () => {
    answer('/cgi-bin/draft/batchget', { total_count: 0, item_count: 0 })

    expect(await client.draft.batchget()).toEqual({ total: 0, drafts: [], odd: [] })
  })

  it('that is gone is refused with 40007', async () => {
    answer('/cgi-bin/draft/get', { errcode: 40007, errmsg: 'invalid media_id hint: [a] rid: 1-2-3' })

    await expect(client.draft.get('M1')).rejects.toMatchObject({
      kind: 'refusal',
      errcode: 40007,
      remedy: 'reupload',
    })
  })
})

describe('freepublish', () => {
  it('keeps long numbers as they are, and msg_data_id where there is one', async () => {
    wechat.on('/cgi-bin/freepublish/submit', () => ({
      raw: '{"errcode":0,"errmsg":"ok","publish_id":9007199254740993,"msg_data_id":2247490098}',
    }))

    expect(await client.freepublish.submit('M1')).toEqual({
      publishId: '9007199254740993',
      msgDataId: '2247490098',
    })
  })

  it('does without msg_data_id', async () => {
    answer('/cgi-bin/freepublish/submit', { errcode: 0, errmsg: 'ok', publish_id: '100000001' })

    expect(await client.freepublish.submit('M1')).toEqual({ publishId: '100000001' })
  })

  it.each([
    [{ idx: 1, article_url: 'https://mp.weixin.qq.com/s/a' }],
    [[{ idx: 1, article_url: 'https://mp.weixin.qq.com/s/a' }]],
  ])('reads one article given alone or as a list', async (item) => {
    const article = { article_id: 'ab\n c', article_detail: { count: 1, item }, fail_idx: [] }
    answer('/cgi-bin/freepublish/get', { publish_id: '1', publish_status: 0, ...article })

    expect(await client.freepublish.get('1')).toEqual({
      publishId: '1',
      outcome: 'published',
      articleId: 'abc',
      urls: [{ index: 1, url: 'https://mp.weixin.qq.com/s/a' }],
      failedIndexes: [],
    })
  })

  it('does not take an unknown or missing status for an outcome', async () => {
    for (const status of [7, null, '', undefined]) {
      answer('/cgi-bin/freepublish/get', { publish_id: '1', publish_status: status })
      await expect(client.freepublish.get('1')).rejects.toMatchObject({
        kind: 'unknown',
        why: 'unexpected-shape',
      })
    }
  })

  it('names the articles that failed only where that means something', async () => {
    answer('/cgi-bin/freepublish/get', { publish_id: '1', publish_status: 1, fail_idx: [1] })
    expect(await client.freepublish.get('1')).toMatchObject({ outcome: 'in-progress', failedIndexes: [] })

    answer('/cgi-bin/freepublish/get', { publish_id: '1', publish_status: 4, fail_idx: [2] })
    expect(await client.freepublish.get('1')).toMatchObject({ outcome: 'rejected', failedIndexes: [2] })
  })
})

describe('mass', () => {
  it('sends to everyone or to a tag, always with its own key', async () => {
    answer('/cgi-bin/message/mass/sendall', {
      errcode: 0,
      errmsg: 'ok',
      msg_id: 34182,
      msg_data_id: 206227730,
    })

    expect(await client.mass.sendall({ draftId: 'M', to: { tagId: 2 }, clientMsgId: 'k1' })).toEqual({
      msgId: '34182',
      msgDataId: '206227730',
    })
    expect(asked().body).toEqual({
      filter: { is_to_all: false, tag_id: 2 },
      mpnews: { media_id: 'M' },
      msgtype: 'mpnews',
      send_ignore_reprint: 0,
      clientmsgid: 'k1',
    })
  })

  it('names the earlier job when the key was used before', async () => {
    wechat.on('/cgi-bin/message/mass/sendall', () => ({
      raw: '{"errcode":45065,"errmsg":"clientmsgid exist","msg_id":9007199254740993}',
    }))

    const refusal = await client.mass
      .sendall({ draftId: 'M', to: 'everyone', clientMsgId: 'k1' })
      .catch((error) => error)

    expect(refusal).toMatchObject({ kind: 'refusal', remedy: 'treat-as-done' })
    expect(acceptedMsgId(refusal)).toBe('9007199254740993')
  })

  it('asks for a job through the catalogue, on our road', async () => {
    answer('/cgi-bin/message/mass/get', { msg_id: 201053012, msg_status: 'SEND_SUCCESS' })

    expect(await client.mass.get('201053012')).toEqual({ status: 'sent' })
    expect(asked()).toMatchObject({
      method: 'POST',
      query: { access_token: 'TOKEN-1' },
      body: { msg_id: '201053012' },
    })
  })

  it('deletes by number, with all digits', async () => {
    await client.mass.delete({ msgId: '9007199254740993', articleIndex: 2 })

    expect(String(wechat.met.at(-1)?.body)).toBe('{"msg_id":9007199254740993,"article_idx":2}')
  })

  it('previews for a WeChat name', async () => {
    answer('/cgi-bin/message/mass/preview', { errcode: 0, errmsg: 'preview success', msg_id: 1 })

    expect(await client.mass.preview({ draftId: 'M', to: { wechatName: 'bianji' } })).toEqual({ msgId: '1' })
    expect(asked().body).toEqual({ towxname: 'bianji', mpnews: { media_id: 'M' }, msgtype: 'mpnews' })
  })
})

describe('media', () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])

  it('uploads bytes as one part named media, and reads the answer whatever its type', async () => {
    wechat.on('/cgi-bin/media/uploadimg', () => ({
      raw: '{"url":"http://mmbiz.qpic.cn/a"}',
      type: 'text/plain',
    }))

    expect(await client.media.uploadimg({ bytes, format: 'jpg' })).toEqual({ url: 'http://mmbiz.qpic.cn/a' })
    const last = wechat.met.at(-1)
    expect(last?.type).toMatch(/^multipart\/form-data; boundary=/)
    expect(String(last?.body)).toContain('name="media"; filename="picture.jpg"')
    expect(last?.body.includes(Buffer.from(bytes))).toBe(true)
    expect(last?.query).toEqual({ access_token: 'TOKEN-1' })
  })

  it('keeps a permanent picture with its type in the query', async () => {
    answer('/cgi-bin/material/add_material', { media_id: 'C', url: 'http://mmbiz.qpic.cn/c', item: [] })

    expect(await client.media.addMaterial({ bytes, format: 'png' })).toEqual({
      mediaId: 'C',
      url: 'http://mmbiz.qpic.cn/c',
    })
    expect(wechat.met.at(-1)?.query).toEqual({ access_token: 'TOKEN-1', type: 'image' })
  })

  it('counts and deletes through the catalogue', async () => {
    answer('/cgi-bin/material/get_materialcount', {
      voice_count: 1,
      video_count: 2,
      image_count: 3,
      news_count: 4,
    })

    expect(await client.media.count()).toEqual({ images: 3, news: 4, videos: 2, voices: 1 })
    expect(asked().method).toBe('GET')
    await client.media.delete('C')
    expect(asked()).toMatchObject({ path: '/cgi-bin/material/del_material', body: { media_id: 'C' } })
  })
})
