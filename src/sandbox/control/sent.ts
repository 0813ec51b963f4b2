import { createHash } from 'node:crypto'
import { articleUrl } from '../jobs'
import type { Platform } from '../platform'

const iso = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString())

/** Every article that was accepted for 发布 or 群发, one entry each, oldest first. What failed is there too and says so. */
export const sentArticles = (platform: Platform, appId?: string) =>
  platform.state.jobs
    .filter((job) => !appId || job.appId === appId)
    .flatMap((job) =>
      job.articles.map((article, index) => ({
        appId: job.appId,
        how: job.how,
        outcome: job.outcome,
        status: job.how === 'mass' ? job.massStatus : job.publishStatus,
        toAll: job.toAll,
        idx: index + 1,
        title: article.title,
        author: article.author,
        digest: article.digest,
        html: article.content,
        contentHash: createHash('sha256').update(article.content).digest('hex'),
        filtered: article.filtered,
        contentSourceUrl: article.contentSourceUrl,
        isDeleted: article.isDeleted,
        url: articleUrl(platform, job, index + 1),
        draftId: job.draftId,
        msgId: job.msgId ?? null,
        msgDataId: job.msgDataId,
        publishId: job.publishId ?? null,
        articleId: job.articleId ?? null,
        clientMsgId: job.clientMsgId ?? null,
        submittedAt: iso(job.submittedAt),
        finishedAt: iso(job.finishedAt),
      })),
    )
