import { z } from 'zod'
import { pushCallback } from '../callbacks/push'
import { acceptJob, articleUrl, finishEarly } from '../jobs'
import { digits } from '../json'
import { insist, Refusal } from '../refusal'
import type { Job } from '../state'
import { draftOf } from './drafts'
import { type Call, type Endpoints, LooseId, ok, Page, shaped } from './endpoint'
import { newsItem } from './newsItem'

const submit = async (call: Call) => {
  const { platform, account, now } = call
  const { media_id: mediaId } = shaped(z.object({ media_id: LooseId }), call.body)
  const job = acceptJob(platform, {
    account,
    draft: draftOf(call, mediaId),
    how: 'publish',
    toAll: false,
    now,
  })
  if (account.callbackMode === 'early') await overtake(call, job)
  return ok({ publish_id: job.publishId, msg_data_id: digits(job.msgDataId) })
}

/** Ends the job and pushes its event before the submitting call is answered. */
export const overtake = async ({ platform }: Call, job: Job): Promise<void> => {
  finishEarly(platform, job)
  await pushCallback(platform, job)
}

const FAILED_FOR_AN_ARTICLE = [2, 4]

const get = ({ platform, account, body }: Call) => {
  const { publish_id: publishId } = shaped(z.object({ publish_id: LooseId }), body)
  const job = platform.state.jobs.find(
    (found) => found.publishId === publishId && found.appId === account.appId,
  )
  if (!job) throw new Refusal(40002, { text: 'invalid argument' })
  const { outcome, publishStatus } = job
  const isGone = outcome === 'done' && job.articles.every(({ isDeleted }) => isDeleted)
  const item = job.articles.map((_, index) => ({
    idx: index + 1,
    article_url: articleUrl(platform, job, index + 1),
  }))
  return {
    publish_id: publishId,
    publish_status: isGone ? 5 : publishStatus,
    ...(outcome === 'done' && !isGone
      ? { article_id: job.articleId, article_detail: { count: item.length, item } }
      : {}),
    fail_idx: FAILED_FOR_AN_ARTICLE.includes(publishStatus) ? [1] : [],
  }
}

const publishedOf = ({ platform, account }: Call) =>
  platform.state.jobs.filter(
    ({ appId, how, outcome, articles }) =>
      appId === account.appId &&
      how === 'publish' &&
      outcome === 'done' &&
      !articles.every((a) => a.isDeleted),
  )

const items = ({ platform }: Call, { job, noContent }: { job: Job; noContent: boolean }) =>
  job.articles.map((article, index) => ({
    ...newsItem(platform, {
      article,
      appId: job.appId,
      url: articleUrl(platform, job, index + 1),
      noContent,
    }),
    is_deleted: article.isDeleted,
  }))

const batchGet = (call: Call) => {
  const { offset, count, no_content: noContent } = shaped(Page, call.body)
  const all = publishedOf(call).reverse()
  const item = all.slice(offset, offset + count).map((job) => ({
    article_id: job.articleId,
    content: {
      news_item: items(call, { job, noContent: noContent === 1 }),
      create_time: Math.floor(job.submittedAt / 1000),
      update_time: Math.floor((job.finishedAt ?? job.submittedAt) / 1000),
    },
    update_time: Math.floor((job.finishedAt ?? job.submittedAt) / 1000),
  }))
  return { total_count: all.length, item_count: item.length, item }
}

const jobOf = (call: Call, articleId: string) => {
  const job = publishedOf(call).find((found) => found.articleId === articleId)
  insist(job, 53600)
  return job
}

const getArticle = (call: Call) => {
  const { article_id: articleId } = shaped(z.object({ article_id: z.string() }), call.body)
  return { news_item: items(call, { job: jobOf(call, articleId), noContent: false }) }
}

const remove = (call: Call) => {
  const request = shaped(
    z.object({ article_id: z.string(), index: z.number().int().min(0).default(0) }),
    call.body,
  )
  const job = jobOf(call, request.article_id)
  insist(request.index <= job.articles.length, 40114)
  // 1-based; nought or nothing means all of them.
  const chosen = request.index === 0 ? job.articles : job.articles.slice(request.index - 1, request.index)
  for (const article of chosen) article.isDeleted = true
  return ok()
}

const certified = { method: 'POST', body: 'json', certifiedOnly: true } as const

/** 发布. @see https://developers.weixin.qq.com/doc/subscription/api/public/api_freepublish_submit.html */
export const freepublishEndpoints: Endpoints = {
  '/cgi-bin/freepublish/submit': { ...certified, handle: submit },
  '/cgi-bin/freepublish/get': { ...certified, handle: get },
  '/cgi-bin/freepublish/batchget': { ...certified, handle: batchGet },
  '/cgi-bin/freepublish/getarticle': { ...certified, handle: getArticle },
  '/cgi-bin/freepublish/delete': { ...certified, handle: remove },
}
