import { openIdOf } from '../accounts'
import { articleUrl } from '../jobs'
import type { Platform } from '../platform'
import type { Account, Job } from '../state'

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const head = (account: Account, { event, time }: { event: string; time: number }) =>
  `<ToUserName>${cdata(account.originalId)}</ToUserName>` +
  `<FromUserName>${cdata(openIdOf(account, 'mphelper'))}</FromUserName>` +
  `<CreateTime>${Math.floor(time / 1000)}</CreateTime>` +
  `<MsgType>${cdata('event')}</MsgType><Event>${cdata(event)}</Event>`

const publishInfo = (platform: Platform, job: Job) => {
  const status = `<publish_id>${job.publishId}</publish_id><publish_status>${job.publishStatus}</publish_status>`
  if (job.outcome !== 'done') return `${status}<fail_idx>1</fail_idx>`
  const items = job.articles.map(
    (_, index) =>
      `<item><idx>${index + 1}</idx><article_url>${cdata(articleUrl(platform, job, index + 1))}</article_url></item>`,
  )
  const detail = `<article_detail><count>${items.length}</count>${items.join('')}</article_detail>`
  return `${status}<article_id>${cdata(job.articleId ?? '')}</article_id>${detail}`
}

const articleUrls = (platform: Platform, job: Job) => {
  const items = job.articles.map(
    (_, index) =>
      `<item><ArticleIdx>${index + 1}</ArticleIdx><ArticleUrl>${cdata(articleUrl(platform, job, index + 1))}</ArticleUrl></item>`,
  )
  return `<ArticleUrlResult><Count>${items.length}</Count><ResultList>${items.join('')}</ResultList></ArticleUrlResult>`
}

const massInfo = (platform: Platform, job: Job) => {
  const { total, filtered, sent, failed } = job.counts
  const copyright =
    '<CopyrightCheckResult><Count>0</Count><ResultList></ResultList><CheckState>1</CheckState></CopyrightCheckResult>'
  return (
    `<MsgID>${job.msgId}</MsgID><Status>${cdata(job.massStatus ?? '')}</Status>` +
    `<TotalCount>${total}</TotalCount><FilterCount>${filtered}</FilterCount>` +
    `<SentCount>${sent}</SentCount><ErrorCount>${failed}</ErrorCount>` +
    copyright +
    (job.outcome === 'done' ? articleUrls(platform, job) : '')
  )
}

/** Name of the event that ends a job. */
export const eventNameOf = (job: Job): string =>
  job.how === 'mass' ? 'MASSSENDJOBFINISH' : 'PUBLISHJOBFINISH'

/** The XML of PUBLISHJOBFINISH or MASSSENDJOBFINISH. @see https://developers.weixin.qq.com/doc/offiaccount/Publish/Callback_on_finish.html */
export const eventXml = (platform: Platform, { account, job }: { account: Account; job: Job }): string => {
  const opening = head(account, { event: eventNameOf(job), time: job.finishedAt ?? job.finishAt })
  return job.how === 'mass'
    ? `<xml>${opening}${massInfo(platform, job)}</xml>`
    : `<xml>${opening}<PublishEventInfo>${publishInfo(platform, job)}</PublishEventInfo></xml>`
}
