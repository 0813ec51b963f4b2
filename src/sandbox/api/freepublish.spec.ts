import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const submit = async (mediaId?: string) =>
  wechat.call('/cgi-bin/freepublish/submit', { media_id: mediaId ?? (await wechat.addDraft()).media_id })
const status = (publishId: string) => wechat.call('/cgi-bin/freepublish/get', { publish_id: publishId })
const list = () => wechat.call('/cgi-bin/freepublish/batchget', { offset: 0, count: 20, no_content: 1 })

describe('发布', () => {
  it('is in progress first, with ids whose digits a double would lose', async () => {
    const accepted = await submit()

    expect(accepted).toMatchObject({ errcode: 0, publish_id: expect.any(String) })
    expect(Number.isSafeInteger(Number(accepted.msg_data_id))).toBe(false)
    expect(await status(accepted.publish_id)).toMatchObject({ publish_status: 1, fail_idx: [] })
    expect(await list()).toMatchObject({ total_count: 0 })
  })

  it('ends with an article, its permanent link, and an empty draft box', async () => {
    const { media_id: mediaId } = await wechat.addDraft()
    const { publish_id: publishId, msg_data_id: msgDataId } = await submit(mediaId)
    await wechat.pass(2)

    const ended = await status(publishId)
    const item = [{ idx: 1, article_url: expect.stringContaining(`/s?__biz=`) }]
    expect(ended).toMatchObject({ publish_status: 0, article_detail: { count: 1, item } })
    expect(ended.article_detail.item[0].article_url).toContain(`&mid=${msgDataId}&idx=1&sn=`)
    expect(await wechat.call('/cgi-bin/draft/get', { media_id: mediaId })).toMatchObject({ errcode: 40007 })
    expect(await submit(mediaId)).toMatchObject({ errcode: 40007 })
    expect(await list()).toMatchObject({ total_count: 1, item: [{ article_id: ended.article_id }] })
  })

  it('publishes twice what is submitted twice', async () => {
    const { media_id: mediaId } = await wechat.addDraft()
    await submit(mediaId)
    await submit(mediaId)
    await wechat.pass(2)

    expect(await list()).toMatchObject({ total_count: 2 })
  })

  it.each([2, 3, 4] as const)(
    'may end in status %i and then leaves the draft where it was',
    async (publishOutcome) => {
      await wechat.control('accounts', { appId: APP_ID, publishOutcome })
      const { publish_id: publishId } = await submit()
      await wechat.pass(2)

      const ended = await status(publishId)
      expect(ended).toMatchObject({
        publish_status: publishOutcome,
        fail_idx: publishOutcome === 3 ? [] : [1],
      })
      expect(ended).not.toHaveProperty('article_id')
      expect(await wechat.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 })
    },
  )

  it('counts the articles of a deletion from one', async () => {
    const { publish_id: publishId } = await submit()
    await wechat.pass(2)
    const { article_id: articleId } = await status(publishId)
    const remove = (index: number) =>
      wechat.call('/cgi-bin/freepublish/delete', { article_id: articleId, index })

    expect(await remove(2)).toMatchObject({ errcode: 40114 })
    expect(await remove(1)).toMatchObject({ errcode: 0 })
    expect(await status(publishId)).toMatchObject({ publish_status: 5 })
    expect(await remove(1)).toMatchObject({ errcode: 53600 })
    expect(await wechat.call('/cgi-bin/freepublish/getarticle', { article_id: articleId })).toMatchObject({
      errcode: 53600,
    })
  })

  it('is not for accounts without certification', async () => {
    await wechat.control('accounts', { appId: APP_ID, certified: false })

    for (const name of ['submit', 'get', 'batchget', 'getarticle', 'delete']) {
      expect(await wechat.call(`/cgi-bin/freepublish/${name}`)).toMatchObject({ errcode: 48001 })
    }
  })

  it('calls a foreign publish_id an invalid argument', async () => {
    expect(await status('2247509999')).toMatchObject({
      errcode: 40002,
      errmsg: expect.stringContaining('argument'),
    })
  })

  it('has a hundred submits a day, and refused ones count', async () => {
    for (let n = 0; n < 100; n++) await submit('nothing')
    expect(await submit('nothing')).toMatchObject({ errcode: 45009 })

    // 2026-06-29 09:00 in Shanghai: fifteen hours to midnight.
    await wechat.pass(15 * 3600)
    expect(await submit()).toMatchObject({ errcode: 0 })
  })
})
