import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dayOf, monthOf } from '../day'
import { nextLongId } from '../ids'
import { acceptJob, articleUrl } from '../jobs'
import { digits } from '../json'
import { insist, Refusal } from '../refusal'
import type { Job } from '../state'
import { draftOf } from './drafts'
import { type Call, type Endpoints, LooseId, ok, shaped } from './endpoint'
import { overtake } from './freepublish'
import { countWithin } from './quotas'
import { TAGS } from './tags'

/** @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html */
const CLIENT_MSG_ID_BYTES = 32
const REPEATS_KNOWN_FOR_MS = 24 * 3600_000
const REPEAT_AFTER_MS = 60_000
const SERVICE_A_MONTH = 4
const PREVIEWS_A_DAY = 100

const SendAll = z.object({
  filter: z.object({ is_to_all: z.boolean().default(false), tag_id: LooseId.optional() }),
  msgtype: z.string(),
  mpnews: z.object({ media_id: LooseId }).optional(),
  send_ignore_reprint: z.union([z.literal(0), z.literal(1)]).default(0),
  clientmsgid: z.string().optional(),
})
type SendAll = z.infer<typeof SendAll>

/** Only 图文 is played: it is what a newsroom sends. */
const checkShape = ({ filter, msgtype, mpnews, clientmsgid }: SendAll): string => {
  insist(msgtype === 'mpnews', 40008)
  insist(mpnews, 41006)
  insist(filter.is_to_all || TAGS.some(({ id }) => String(id) === filter.tag_id), 40152)
  insist(Buffer.byteLength(clientmsgid ?? '') <= CLIENT_MSG_ID_BYTES, 45067)
  return mpnews.media_id
}

/** Without a key of the caller's the platform makes one from scope and content, so that equal jobs collide. */
const keyOf = (request: SendAll, mediaId: string) =>
  request.clientmsgid ||
  `auto/${createHash('sha1')
    .update(JSON.stringify([request.filter, mediaId]))
    .digest('hex')}`

const refuseRepeat = ({ platform, account, now }: Call, clientMsgId: string) => {
  const former = platform.state.jobs.findLast(
    (job) =>
      job.appId === account.appId &&
      job.clientMsgId === clientMsgId &&
      Math.abs(now - job.submittedAt) < REPEATS_KNOWN_FOR_MS,
  )
  if (!former) return
  insist(Math.abs(now - former.lastTriedAt) >= REPEAT_AFTER_MS, 45066)
  former.lastTriedAt = now
  throw new Refusal(45065, { extra: { msg_id: digits(former.msgId ?? '0') } })
}

/** 订阅号: one a day. 服务号: to all, one a day and four a month; by tag only each follower's own four count. */
const checkQuota = ({ platform, account, now }: Call, toAll: boolean) => {
  if (account.kind === 'service' && !toAll) return
  const counted = platform.state.jobs.filter(
    (job) =>
      job.how === 'mass' &&
      job.appId === account.appId &&
      job.outcome !== 'failed' &&
      (account.kind === 'subscription' || job.toAll),
  )
  insist(!counted.some((job) => dayOf(job.submittedAt) === dayOf(now)), 45028)
  const thisMonth = counted.filter((job) => monthOf(job.submittedAt) === monthOf(now))
  insist(account.kind === 'subscription' || thisMonth.length < SERVICE_A_MONTH, 45028)
}

const sendAll = async (call: Call) => {
  const { platform, account, now } = call
  const request = shaped(SendAll, call.body)
  const mediaId = checkShape(request)
  const clientMsgId = keyOf(request, mediaId)
  refuseRepeat(call, clientMsgId)
  const draft = draftOf(call, mediaId)
  checkQuota(call, request.filter.is_to_all)
  const toAll = request.filter.is_to_all
  const job = acceptJob(platform, { account, draft, how: 'mass', toAll, clientMsgId, now })
  if (account.callbackMode === 'early') await overtake(call, job)
  const ids = { msg_id: digits(job.msgId ?? ''), msg_data_id: digits(job.msgDataId) }
  return { errcode: 0, errmsg: 'send job submission success', ...ids }
}

const Preview = z.object({
  touser: z.string().optional(),
  towxname: z.string().optional(),
  msgtype: z.string(),
  mpnews: z.object({ media_id: LooseId }).optional(),
})

const preview = (call: Call) => {
  const { platform, account, now } = call
  const request = shaped(Preview, call.body)
  insist(request.msgtype === 'mpnews', 40008)
  insist(request.mpnews, 41006)
  insist(request.touser || request.towxname, 40003)
  draftOf(call, request.mpnews.media_id)
  if (request.towxname) {
    const key = `${account.appId} towxname`
    countWithin(platform.state, { key, period: dayOf(now), limit: PREVIEWS_A_DAY, errcode: 45009 })
  }
  return { errcode: 0, errmsg: 'preview success', msg_id: digits(nextLongId(platform.state, 'msgId')) }
}

const jobOf = ({ platform, account }: Call, msgId: string): Job => {
  const job = platform.state.jobs.find((found) => found.msgId === msgId && found.appId === account.appId)
  insist(job, 40059)
  return job
}

const statusOf = (job: Job) => {
  if (job.outcome === 'sending') return 'SENDING'
  if (job.outcome === 'failed') return 'SEND_FAIL'
  return job.articles.every(({ isDeleted }) => isDeleted) ? 'DELETE' : 'SEND_SUCCESS'
}

const get = (call: Call) => {
  const { msg_id: msgId } = shaped(z.object({ msg_id: LooseId }), call.body)
  const job = jobOf(call, msgId)
  insist(!job.waitsForAdmin, 89504)
  return { msg_id: digits(msgId), msg_status: statusOf(job) }
}

const Delete = z.object({
  msg_id: LooseId.optional(),
  article_idx: z.number().int().min(0).default(0),
  url: z.string().optional(),
})

const findDeleted = (call: Call, { msg_id: msgId, url, article_idx: n }: z.infer<typeof Delete>) => {
  if (msgId) return { job: jobOf(call, msgId), n }
  const { platform, account } = call
  for (const job of platform.state.jobs.filter(
    ({ appId, how }) => appId === account.appId && how === 'mass',
  )) {
    const found = job.articles.findIndex((_, index) => articleUrl(platform, job, index + 1) === url)
    if (found >= 0) return { job, n: found + 1 }
  }
  throw new Refusal(40059)
}

const remove = (call: Call) => {
  const { job, n } = findDeleted(call, shaped(Delete, call.body))
  insist(job.outcome === 'done', 40065)
  insist(n <= job.articles.length, 40060)
  // 1-based; nought or nothing means all of them.
  for (const article of n === 0 ? job.articles : job.articles.slice(n - 1, n)) article.isDeleted = true
  return ok()
}

const SPEEDS = [80, 60, 45, 30, 10]
const speed = () => ({ speed: 3, realspeed: SPEEDS[3] })

const certified = { method: 'POST', body: 'json', certifiedOnly: true } as const

/** 群发. @see https://developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html */
export const massEndpoints: Endpoints = {
  '/cgi-bin/message/mass/sendall': { ...certified, perMinute: 60, handle: sendAll },
  '/cgi-bin/message/mass/preview': { ...certified, perMinute: 60, handle: preview },
  '/cgi-bin/message/mass/get': { ...certified, perMinute: 60, handle: get },
  '/cgi-bin/message/mass/delete': { ...certified, perMinute: 60, handle: remove },
  '/cgi-bin/message/mass/speed/get': { method: 'POST', certifiedOnly: true, handle: speed },
}
