import { html, raw } from 'hono/html'
import { parseFragment, serialize } from 'parse5'
import { addDays, dayOf, minuteOf } from '../day'
import { totalsUntil } from '../figures'
import { materialOf, picturePath } from '../pictures'
import type { Platform } from '../platform'
import type { Filtered, Job, StoredArticle } from '../state'
import { page } from './layout'
import { ARTICLE } from './styles'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The stored body for this page: pictures come from here under whatever origin they were given out, and tags left open or
 * closed twice cannot reach beyond the body.
 */
const bodyOf = ({ state }: Platform, content: string) => {
  const hosts = state.origins.map((origin) => escaped(new URL(origin).host)).join('|')
  const pictures = new RegExp(`https?://(?:${hosts})(?=/mmbiz_)`, 'g')
  return serialize(parseFragment(content.replace(pictures, '')))
}

const picturesOf = (platform: Platform, { article, appId }: { article: StoredArticle; appId: string }) =>
  article.imageMediaIds.flatMap((mediaId) => {
    const picture = materialOf(platform.state, { mediaId, appId })
    return picture ? html`<img src="${picturePath(picture)}" alt="">` : []
  })

const filteredNote = (filtered: Filtered[]) =>
  filtered.length === 0
    ? html`<div class="note"><p>存稿时微信没有滤去任何内容，本页即原样。</p></div>`
    : html`<details class="note"><summary>存稿时微信滤去了 ${filtered.length} 处内容</summary><ul>${filtered.map(({ what, text }) => html`<li>${what}：<code>${text}</code></li>`)}</ul></details>`

const commentsHint = (article: StoredArticle) => {
  if (!article.needOpenComment) return '留言未开启'
  return article.onlyFansCanComment ? '留言已开启，仅粉丝可留言' : '留言已开启，写下你的想法'
}

type Shown = { article: StoredArticle; appId: string; time: number; state: string; reads: string }

const articlePage = (platform: Platform, { article, appId, time, state, reads }: Shown) => {
  const account = platform.state.accounts[appId]
  const content =
    article.type === 'newspic'
      ? html`<div class="swipe">${picturesOf(platform, { article, appId })}</div><div id="js_content" class="plain">${article.content}</div>`
      : html`<div id="js_content">${raw(bodyOf(platform, article.content))}</div>`
  const source = article.contentSourceUrl
    ? html`<a href="${article.contentSourceUrl}" rel="noreferrer">阅读原文</a>`
    : ''
  const body = html`<main class="page">
<h1>${article.title}</h1>
<p class="meta">${article.author ? html`<span>${article.author}</span>` : ''}<b>${account?.name}</b><time>${minuteOf(time)}</time></p>
${content}
<div class="foot">${source}<span>${reads}</span><span>${state}</span></div>
<p class="hint">${commentsHint(article)}</p>
${filteredNote(article.filtered)}
<a class="back" href="/phone?account=${appId}">← 回到手机</a>
</main>`
  return page(platform, { title: article.title, styles: ARTICLE, body })
}

/** An article that is gone or never was. */
export const lostPage = (platform: Platform, text: string) =>
  page(platform, { title: text, styles: ARTICLE, body: html`<main class="lost">${text}</main>` })

/** The n-th article of a job as readers see it; null when there is none or it is not out yet. */
export const publishedPage = (platform: Platform, { job, n }: { job: Job | undefined; n: number }) => {
  const article = job?.articles[n - 1]
  const account = platform.state.accounts[job?.appId ?? '']
  if (!job || !article || !account || job.outcome !== 'done') return null
  if (article.isDeleted) return lostPage(platform, '该内容已被发布者删除')
  const yesterday = addDays(dayOf(platform.clock.now()), -1)
  const { readers } = totalsUntil(account, { job, index: n - 1, day: yesterday })
  const state = job.how === 'mass' ? '群发' : '发布 · 未推送，仅链接可见'
  const time = job.finishedAt ?? job.finishAt
  return articlePage(platform, {
    article,
    appId: job.appId,
    time,
    state,
    reads: `阅读 ${readers}（截至昨日）`,
  })
}

/** A draft, as draft/get's temporary link shows it; null when it has left the box. */
export const draftPage = (platform: Platform, { mediaId, n }: { mediaId: string; n: number }) => {
  const draft = platform.state.drafts[mediaId]
  const article = draft?.articles[n - 1]
  if (!draft || !article) return null
  const { appId, updatedAt: time } = draft
  return articlePage(platform, { article, appId, time, state: '草稿 · 尚未发布', reads: '' })
}
