import { z } from 'zod'
import { idFrom, nextNumber } from '../ids'
import { insist } from '../refusal'
import type { Draft } from '../state'
import { Article, storedArticle } from './articles'
import { type Call, type Endpoints, LooseId, ok, Page, shaped } from './endpoint'
import { newsItem } from './newsItem'

/** Articles in one draft. The page gives no maximum; the console and the old material call hold eight. */
const MOST_ARTICLES = 8
const ByMediaId = z.object({ media_id: LooseId })

const add = (call: Call) => {
  const { platform, account, now } = call
  const { articles } = shaped(z.object({ articles: z.array(Article) }), call.body)
  insist(articles.length > 0, 44003)
  insist(articles.length <= MOST_ARTICLES, 45008)
  const stored = articles.map((article) => storedArticle(call, article, articles.length === 1))
  const mediaId = idFrom(`draft/${account.appId}/${nextNumber(platform.state, 'draft')}`, 64)
  const times = { createdAt: now, updatedAt: now }
  platform.state.drafts[mediaId] = { mediaId, appId: account.appId, articles: stored, ...times }
  return { media_id: mediaId, item: [] }
}

/** The account's draft of this media_id. Published, deleted, foreign and unknown ones are all 40007. */
export const draftOf = ({ platform, account }: Call, mediaId: string): Draft => {
  const draft = platform.state.drafts[mediaId]
  insist(draft && draft.appId === account.appId, 40007)
  return draft
}

const Update = ByMediaId.extend({ index: z.number().int(), articles: Article })

const update = (call: Call) => {
  const request = shaped(Update, call.body)
  const draft = draftOf(call, request.media_id)
  insist(draft.articles[request.index], 40114)
  draft.articles[request.index] = storedArticle(call, request.articles, draft.articles.length === 1)
  draft.updatedAt = call.now
  return ok()
}

const items = (call: Call, { draft, noContent }: { draft: Draft; noContent: boolean }) =>
  draft.articles.map((article, index) => {
    const url = `${call.platform.origin}/draft?media_id=${draft.mediaId}&idx=${index + 1}`
    return newsItem(call.platform, { article, appId: draft.appId, url, noContent })
  })

const get = (call: Call) => {
  const draft = draftOf(call, shaped(ByMediaId, call.body).media_id)
  return { news_item: items(call, { draft, noContent: false }) }
}

const remove = (call: Call) => {
  const draft = draftOf(call, shaped(ByMediaId, call.body).media_id)
  delete call.platform.state.drafts[draft.mediaId]
  return ok()
}

const draftsOf = ({ platform, account }: Call) =>
  Object.values(platform.state.drafts)
    .filter(({ appId }) => appId === account.appId)
    .reverse()

const batchGet = (call: Call) => {
  const { offset, count, no_content: noContent } = shaped(Page, call.body)
  const all = draftsOf(call)
  const item = all.slice(offset, offset + count).map((draft) => ({
    media_id: draft.mediaId,
    content: {
      news_item: items(call, { draft, noContent: noContent === 1 }),
      create_time: Math.floor(draft.createdAt / 1000),
      update_time: Math.floor(draft.updatedAt / 1000),
    },
    update_time: Math.floor(draft.updatedAt / 1000),
  }))
  return { total_count: all.length, item_count: item.length, item }
}

const count = (call: Call) => ({ total_count: draftsOf(call).length })

/** The draft box. @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html */
export const draftEndpoints: Endpoints = {
  '/cgi-bin/draft/add': { method: 'POST', body: 'json', handle: add },
  '/cgi-bin/draft/update': { method: 'POST', body: 'json', handle: update },
  '/cgi-bin/draft/get': { method: 'POST', body: 'json', handle: get },
  '/cgi-bin/draft/delete': { method: 'POST', body: 'json', handle: remove },
  '/cgi-bin/draft/batchget': { method: 'POST', body: 'json', handle: batchGet },
  '/cgi-bin/draft/count': { method: 'GET', handle: count },
}
