import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_ID, PNG, type Rehearsal, rehearse } from '../rehearse'

let wechat: Rehearsal
beforeEach(async () => {
  wechat = await rehearse()
})
afterEach(() => wechat.sandbox.close())

const page = async (path: string) => (await wechat.raw(path)).text()
const publish = async (article: object = {}) => {
  const { media_id } = await wechat.addDraft(article)
  await wechat.call('/cgi-bin/freepublish/submit', { media_id })
  await wechat.pass(2)
}
const massSend = async (article: object = {}) => {
  const { media_id } = await wechat.addDraft(article)
  const mpnews = { media_id }
  await wechat.call('/cgi-bin/message/mass/sendall', {
    filter: { is_to_all: true },
    msgtype: 'mpnews',
    mpnews,
  })
  await wechat.pass(2)
}

describe('every page', () => {
  it.each(['/phone', '/calls', '/s/9-1'])(
    '%s says that it is a rehearsal and lets no script run',
    async (path) => {
      const response = await wechat.raw(path)

      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; img-src 'self'")
      const text = await response.text()
      expect(text).toContain('这里的一切都不会到达真实读者')
      expect(text).not.toMatch(/<script/i)
    },
  )
})

describe('the phone', () => {
  it('is where the front door leads', async () => {
    expect((await wechat.raw('/')).url).toBe(`${wechat.sandbox.url}/phone`)
  })

  it('shows the newest first, and tells what was pushed from what was not', async () => {
    await massSend({ title: '群发的文章' })
    await wechat.pass(60)
    await publish({ title: '发布的文章' })

    const text = await page(`/phone?account=${APP_ID}`)
    expect(text.indexOf('发布的文章')).toBeLessThan(text.indexOf('群发的文章'))
    expect(
      text.match(/<article class="card quiet"><span class="tag">发布 · 未推送，仅链接可见/g),
    ).toHaveLength(1)
  })

  it('shows nothing that failed or is still under way', async () => {
    const { media_id } = await wechat.addDraft({ title: '还没有发出' })
    await wechat.call('/cgi-bin/freepublish/submit', { media_id })

    expect(await page('/phone')).not.toContain('还没有发出')
  })

  it('shows a title as text', async () => {
    await publish({ title: '<b onload=x>' })

    expect(await page('/phone')).toContain('&lt;b onload=x&gt;')
  })
})

describe('an article', () => {
  it('opens by the link that was given out, as stored', async () => {
    await publish({
      author: '第一支部',
      content: '<p style="color:red">正文<script>1</script></p>',
      need_open_comment: 1,
    })
    const [{ url }] = await wechat.look('sent')

    const text = await (await fetch(url)).text()
    expect(text).toContain('<div id="js_content"><p style="color:red">正文</p></div>')
    expect(text).toContain('第一支部')
    expect(text).toContain('存稿时微信滤去了 1 处内容')
    expect(text).toContain('留言已开启')
    expect(await page('/s/1-1')).toContain('正文')
  })

  it('shows its pictures from here, under whatever origin they were given out', async () => {
    await wechat.sandbox.close()
    wechat = await rehearse({ pictureOrigin: 'http://mmbiz.qpic.cn' })
    const { url } = await wechat.upload('/cgi-bin/media/uploadimg', { bytes: PNG, name: 'a.png' })
    expect(url).toMatch(/^http:\/\/mmbiz\.qpic\.cn\/mmbiz_png\//)

    await publish({ content: `<p><img src="${url.replace('http:', 'https:')}"></p>` })
    expect(await page('/s/1-1')).toContain(`<img src="${new URL(url).pathname}?wx_fmt=png">`)
  })

  it('cannot break out of its place', async () => {
    await publish({ content: '</div></main><p>正文' })

    expect(await page('/s/1-1')).toContain('<div id="js_content"><p>正文</p></div>')
  })

  it('is gone when its sender deletes it', async () => {
    await publish()
    const [{ articleId }] = await wechat.look('sent')
    await wechat.call('/cgi-bin/freepublish/delete', { article_id: articleId })

    expect(await page('/s/1-1')).toContain('该内容已被发布者删除')
  })

  it('can be looked at as a draft by its temporary link', async () => {
    const { media_id } = await wechat.addDraft()
    const { news_item: items } = await wechat.call('/cgi-bin/draft/get', { media_id })

    expect(await (await fetch(items[0].url)).text()).toContain('草稿 · 尚未发布')
  })

  it.each(['/s/1-1', '/s?mid=1&idx=1&sn=x', '/s', '/draft?media_id=x&idx=1', '/mmbiz_png/x/0', '/nowhere'])(
    'that is not there (%s) is not found',
    async (path) => {
      expect((await wechat.raw(path)).status).toBe(404)
    },
  )
})

describe('the page of calls', () => {
  it('shows refusals with their code, for all accounts or one', async () => {
    await wechat.call('/cgi-bin/draft/get', { media_id: 'x' })

    expect(await page('/calls')).toContain('<span class="bad"><b>40007</b> invalid media_id</span>')
    expect(await page(`/calls?account=${APP_ID}`)).toContain('/cgi-bin/draft/get')
    expect(await page('/calls?account=wx00000000000000b2')).toContain('还没有调用')
  })

  it('says of a lost answer whether the platform acted', async () => {
    const path = '/cgi-bin/draft/count'
    const count = await wechat.withToken(path)
    await wechat.control('faults', { path, fault: 'html-502' })
    await wechat.raw(count)
    expect(await page('/calls')).toContain('已照办，但答复没有完整送达')

    await wechat.control('faults', { path, fault: 'hang-up-before' })
    await expect(wechat.raw(count)).rejects.toThrow()
    expect(await page('/calls')).toContain('没有照办，也没有答复')
  })
})
