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

/** Where the original of what is judged a reprint is said to be. */
const ORIGINAL = 'https://mp.weixin.qq.com/s?__biz=original&mid=1&idx=1&sn=1'

/** What the original check found: the first article is somebody else's, which others may reprint (30003) or not (30002). */
const copyrightResult = ({ massStatus }: Job) => {
  const [isReprint, mayReprint] = [/err\(3000[23]\)/.test(massStatus ?? ''), massStatus === 'err(30003)']
  const item =
    '<item><ArticleIdx>1</ArticleIdx><UserDeclareState>0</UserDeclareState><AuditState>11</AuditState>' +
    `<OriginalArticleUrl>${cdata(ORIGINAL)}</OriginalArticleUrl><OriginalArticleType>1</OriginalArticleType>` +
    `<CanReprint>${mayReprint ? 1 : 0}</CanReprint><NeedReplaceContent>${mayReprint ? 0 : 1}</NeedReplaceContent>` +
    '<NeedShowReprintSource>1</NeedShowReprintSource></item>'
  return (
    `<CopyrightCheckResult><Count>${isReprint ? 1 : 0}</Count><ResultList>${isReprint ? item : ''}</ResultList>` +
    `<CheckState>${isReprint ? 3 : 1}</CheckState></CopyrightCheckResult>`
  )
}

const massInfo = (platform: Platform, job: Job) => {
  const { total, filtered, sent, failed } = job.counts
  return (
    `<MsgID>${job.msgId}</MsgID><Status>${cdata(job.massStatus ?? '')}</Status>` +
    `<TotalCount>${total}</TotalCount><FilterCount>${filtered}</FilterCount>` +
    `<SentCount>${sent}</SentCount><ErrorCount>${failed}</ErrorCount>` +
    copyrightResult(job) +
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
