import { describe, expect, it } from 'vitest'
import { toEvent } from './event'
import { readXml } from './xml'

const read = (inner: string) =>
  toEvent(
    readXml(
      `<xml><ToUserName><![CDATA[gh_x]]></ToUserName><FromUserName><![CDATA[oX]]></FromUserName>` +
        `<CreateTime>1481013459</CreateTime><MsgType><![CDATA[event]]></MsgType>${inner}</xml>`,
    ),
  )
const published = (inner: string) =>
  read(
    `<Event><![CDATA[PUBLISHJOBFINISH]]></Event><PublishEventInfo><publish_id>2247503051</publish_id>${inner}</PublishEventInfo>`,
  )
const sent = (inner: string) =>
  read(`<Event><![CDATA[MASSSENDJOBFINISH]]></Event><MsgID>1000001625</MsgID>${inner}`)
const item = (index: number) =>
  `<item><idx>${index}</idx><article_url><![CDATA[https://mp.weixin.qq.com/s?idx=${index}&sn=a]]></article_url></item>`

describe('PUBLISHJOBFINISH', () => {
  it('brings article id and address, with the line break of the sample taken out', () => {
    const event = published(
      `<publish_status>0</publish_status><article_id><![CDATA[b5O2OUs25HBxRceL7hfReg-U9QGeq9zQjiDvyWP4Hq4\n ]]></article_id>` +
        `<article_detail><count>1</count>${item(1)}</article_detail>`,
    )

    expect(event).toMatchObject({
      kind: 'publish-finished',
      publishId: '2247503051',
      outcome: 'published',
      articleId: 'b5O2OUs25HBxRceL7hfReg-U9QGeq9zQjiDvyWP4Hq4',
      urls: [{ index: 1, url: 'https://mp.weixin.qq.com/s?idx=1&sn=a' }],
      failedIndexes: [],
    })
  })

  it('brings every address of a message with several articles', () => {
    const event = published(
      `<publish_status>0</publish_status><article_id>a</article_id><article_detail><count>2</count>${item(1)}${item(2)}</article_detail>`,
    )

    expect(event).toMatchObject({ urls: [{ index: 1 }, { index: 2 }] })
  })

  it.each([
    ['2', '<fail_idx>1</fail_idx><fail_idx>2</fail_idx>', 'not-original', [1, 2]],
    ['4', '<fail_idx>3</fail_idx>', 'rejected', [3]],
    ['1', '<fail_idx>1</fail_idx>', 'in-progress', []],
    ['3', '', 'failed', []],
    ['5', '', 'deleted', []],
    ['6', '', 'banned', []],
  ])('says what status %s means', (status, inner, outcome, failedIndexes) => {
    const event = published(`<publish_status>${status}</publish_status>${inner}`)

    expect(event).toMatchObject({ outcome, failedIndexes, urls: [] })
  })

  it.each(['', '7', 'ok'])('is not taken for published with the status "%s"', (status) => {
    expect(() => published(`<publish_status>${status}</publish_status>`)).toThrow('not-xml')
  })
})

describe('MASSSENDJOBFINISH', () => {
  const counts =
    '<TotalCount>100</TotalCount><FilterCount>80</FilterCount><SentCount>75</SentCount><ErrorCount>5</ErrorCount>'
  const one =
    '<item><ArticleIdx>1</ArticleIdx><ArticleUrl><![CDATA[http://mp.weixin.qq.com/s?a=1]]></ArticleUrl></item>'

  it('brings counts and addresses', () => {
    const event = sent(
      `<Status><![CDATA[send success]]></Status>${counts}<ArticleUrlResult><Count>1</Count><ResultList>${one}</ResultList></ArticleUrlResult>`,
    )

    expect(event).toMatchObject({
      kind: 'mass-finished',
      msgId: '1000001625',
      status: 'sent',
      counts: { total: 100, filtered: 80, sent: 75, failed: 5 },
      urls: [{ index: 1, url: 'http://mp.weixin.qq.com/s?a=1' }],
    })
  })

  it.each([
    '<ArticleUrlResult><Count>0</Count><ResultList></ResultList></ArticleUrlResult>',
    '<ArticleUrlResult><Count>0</Count><ResultList/></ArticleUrlResult>',
    '<ArticleUrlResult/>',
    '',
  ])('bears an empty or missing result list: %s', (inner) => {
    expect(sent(`<Status>send success</Status>${inner}`)).toMatchObject({ status: 'sent', urls: [] })
  })

  const checked = (inner: string) =>
    sent(
      `<Status>err(30003)</Status><CopyrightCheckResult><Count>2</Count><ResultList>${inner}</ResultList>` +
        '<CheckState>3</CheckState></CopyrightCheckResult>',
    )
  const finding = (index: unknown, { url = '', mayReprint = 1 } = {}) =>
    `<item><ArticleIdx>${index}</ArticleIdx><UserDeclareState>0</UserDeclareState><AuditState>11</AuditState>` +
    `<OriginalArticleUrl><![CDATA[${url}]]></OriginalArticleUrl><CanReprint>${mayReprint}</CanReprint></item>`
  const ORIGINAL = 'https://mp.weixin.qq.com/s?a=1'

  it('brings which articles are reprints, where the originals are, and whether they may be reprinted', () => {
    const event = checked(
      finding(1) + finding(2, { url: ORIGINAL }) + finding(3, { url: 'u', mayReprint: 0 }),
    )

    expect(event).toMatchObject({
      reprints: [
        { index: 2, originalUrl: ORIGINAL, mayReprint: true },
        { index: 3, originalUrl: 'u', mayReprint: false },
      ],
    })
  })

  it('brings the reprints that can be read, when one cannot', () => {
    expect(checked(finding('two', { url: 'u' }) + finding(1, { url: ORIGINAL }))).toMatchObject({
      reprints: [{ index: 1 }],
    })
  })

  it.each(['', '<CopyrightCheckResult/>', '<CopyrightCheckResult><ResultList/></CopyrightCheckResult>'])(
    'bears a check that says nothing: %s',
    (inner) => {
      expect(sent(`<Status>send success</Status>${inner}`)).not.toHaveProperty('reprints')
    },
  )

  it.each([
    ['send fail', '群发失败', undefined],
    ['err(20001)', '内容审核未通过：涉嫌政治', 20001],
    ['err（30003）', '判定为转载，未群发', 30003],
    ['err(40002)', '管理员 30 分钟内没有确认，未群发', 40002],
    ['err(20431)', '内容审核未通过：微信没有说明原因（err(20431)）', 20431],
  ])('says why it failed: %s', (status, reason, code) => {
    expect(sent(`<Status><![CDATA[${status}]]></Status>`)).toMatchObject({
      status: 'failed',
      reason,
      ...(code && { code }),
    })
  })
})

it('a mass send without its id is no result', () => {
  expect(() => read('<Event>MASSSENDJOBFINISH</Event><Status>send success</Status>')).toThrow('not-xml')
})

describe('other events', () => {
  it('a new follower, with the scene of the code', () => {
    expect(read('<Event>subscribe</Event><EventKey>qrscene_hall</EventKey>')).toMatchObject({
      kind: 'subscribe',
      openId: 'oX',
      scene: 'hall',
    })
  })

  it('a follower who leaves', () => {
    expect(read('<Event>unsubscribe</Event><EventKey></EventKey>')).toMatchObject({
      kind: 'unsubscribe',
      openId: 'oX',
    })
  })

  it('certification that has run out', () => {
    const event = read('<Event><![CDATA[verify_expired]]></Event><ExpiredTime>1442401061</ExpiredTime>')

    expect(event).toMatchObject({
      kind: 'account-state',
      state: 'verify_expired',
      expiresAt: new Date(1442401061_000),
    })
  })

  it.each(['FREEPUBLISHJOBFINISH', 'subscribe_msg_popup_event', 'VIEW'])('%s is none of ours', (name) => {
    expect(read(`<Event>${name}</Event>`)).toMatchObject({ kind: 'other', name: name.toLowerCase() })
  })
})
