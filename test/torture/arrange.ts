import type { Payload } from 'payload'
import { createReviewStore } from '../../src/desk/reviewStore'
import type { Arranged, Arrangement } from './orders'
import { platformAt } from './platform'

const EDITOR = { name: '折腾编辑', mayApprove: true }

/** One picture for all: uploaded once for each account, and cheap to make. */
const sharedPicture = async (payload: Payload): Promise<string> => {
  const { docs } = await payload.find({ collection: 'media', limit: 1, depth: 0 })
  if (docs[0]) return String(docs[0].id)
  const { default: sharp } = await import('sharp')
  const data = await sharp({ create: { background: '#a01f1f', channels: 3, height: 120, width: 200 } })
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name: 'torture.jpg', size: data.length }
  const { id } = await payload.create({ collection: 'media', data: { alt: '测试图' }, file })
  return String(id)
}

/** The text says which version it is, so that what readers got can be told from what was approved. */
export const bodyOf = (title: string, version = 1): string =>
  `「${title}」第 ${version} 版。三十名党员清理河道两岸，收集垃圾二十袋。`

type Setup = { payload: Payload; platform: string; callbackBase: string }

const newAccount = async ({ payload, platform, callbackBase }: Setup, wish: Arrangement) => {
  const callback = { url: `${callbackBase}/${wish.appId}`, token: `token${wish.appId}`, aesKey: AES_KEY }
  const kind = wish.kind ?? 'subscription'
  await platformAt(platform).account({ appId: wish.appId, kind, callback })
  const { id } = await payload.create({
    collection: 'accounts',
    data: {
      name: `折腾号 ${wish.appId}`,
      appId: wish.appId,
      appSecret: `secret-${wish.appId}`,
      kind,
      mode: wish.mode,
      apiBase: platform,
      callbackToken: callback.token,
      aesKey: AES_KEY,
      lateAfterMinutes: wish.lateAfterMinutes ?? 1440,
      ...(wish.dailyTime && { dailyTime: wish.dailyTime }),
    },
  })
  return String(id)
}

/** 43 characters, as WeChat's console makes them. */
const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

const EVENTS = [{ year: 1921, text: '开会研究河道清理。', source: '《测试史料》第 1 页' }]

/** Approved articles for an account that is there. */
export const addArticles = async (
  { payload, accountId }: { payload: Payload; accountId: string },
  wish: Arrangement,
): Promise<Arranged> => {
  const { env } = await import('../../src/env')
  const reviews = createReviewStore(payload, env)
  const picture = await sharedPicture(payload)
  const approved = async (kind: 'activity-report' | 'daily-post', id: string, title: string) => {
    await reviews.approve({ ref: { kind, id }, actor: EDITOR, at: new Date(wish.at) })
    return { title, id, text: bodyOf(title) }
  }
  const articles: Arranged['articles'] = []
  for (const title of wish.titles) {
    const text = wish.withPicture === false ? bodyOf(title) : `${bodyOf(title)}\n\n![河道](media:${picture})`
    const data = {
      title,
      bodyFormat: 'markdown' as const,
      bodyMarkdown: text,
      accounts: [accountId],
      cover: picture,
    }
    const timed = { ...data, ...(wish.publishAt && { publishAt: wish.publishAt }) }
    const { id } = await payload.create({ collection: 'activity-reports', data: timed, draft: true })
    articles.push(await approved('activity-report', id, title))
  }
  for (const { title, ...day } of wish.dailyPosts ?? []) {
    const data = {
      title,
      ...day,
      bodyFormat: 'markdown' as const,
      bodyMarkdown: bodyOf(title),
      events: EVENTS,
      cover: picture,
    }
    const { id } = await payload.create({ collection: 'daily-posts', data, draft: true })
    articles.push(await approved('daily-post', id, title))
  }
  return { accountId, appId: wish.appId, articles }
}

/** Sets up accounts on both sides and approves the articles for them. */
export const arrange = async (setup: Setup, wishes: readonly Arrangement[]): Promise<Arranged[]> => {
  const arranged: Arranged[] = []
  for (const wish of wishes) {
    const accountId = await newAccount(setup, wish)
    arranged.push(await addArticles({ ...setup, accountId }, wish))
  }
  return arranged
}
