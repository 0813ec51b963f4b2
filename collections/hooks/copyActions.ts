import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { loadedFrom } from '../../src/articles/articleStore'
import type { ArticleRef, LoadedArticle } from '../../src/articles/articles'
import { createDocumentStore } from '../../src/articles/documentStore'
import { localPicture, type StoredPicture } from '../../src/articles/localPicture'
import { createMediaStore } from '../../src/articles/mediaStore'
import type { OnAccount } from '../../src/deliveries/line'
import { env } from '../../src/env'
import { inWords } from './inWords'
import { newsroomFor } from './newsroomFor'
import { bodyOf } from './requestBody'
import { shownAddress, siteOf } from './shownPicture'

/** Pictures one request may bring to WeChat: few, so that the page can tell how far it is. */
const AT_ONCE = 10

// Renderer and picture engine are fetched when somebody copies, not with every start of a command.
const copies = () => import('../../src/content/copyPage')

const refuseStrangers = (req: PayloadRequest): void => {
  if (!req.user) throw new APIError('请先登录。', 401, null, true)
}

const nothing = (what: string): never => {
  throw new APIError(`没有这个${what}。`, 404, null, true)
}

const onAccount = async (req: PayloadRequest, id: string): Promise<OnAccount> => {
  const { line } = await newsroomFor(req)
  const account = (id && (await line.accounts.get(id))) || nothing('公众号')
  return { ...line, account }
}

const copying = (req: PayloadRequest) => {
  const site = siteOf(req)
  return {
    addressOf: ({ src }: { src: string }) => shownAddress(site, src),
    upload: req.query?.upload !== 'no',
  }
}

/** `GET /api/deliveries/:id/copy`: its articles, rendered, pictures at WeChat's; `?upload=no` uploads nothing. */
export const deliveryCopy: Endpoint = {
  path: '/:id/copy',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    const { line } = await newsroomFor(req)
    const delivery = (await line.deliveries.get(String(req.routeParams?.id))) ?? nothing('推送任务')
    const deps = await onAccount(req, delivery.accountId)
    const pages = (await copies()).copyPages(delivery, { ...deps, ...copying(req) }).catch(inWords)
    return Response.json({ pages: await pages })
  },
}

/** The article as it is saved, approved or not. */
const savedArticle = async ({ payload }: PayloadRequest, ref: ArticleRef): Promise<LoadedArticle | null> => {
  const { mediaDir } = env
  const documents = createDocumentStore({ payload, mediaDir })
  const doc = await documents.read(ref)
  if (!doc) return null
  const { content, words } = await documents.draw(ref.kind, doc)
  const media = createMediaStore(payload)
  return { ...(await loadedFrom({ ref, content, hash: words }, { media, mediaDir })), approvedHash: null }
}

/** `GET …/:id/copy?account=`: an article as it is saved, rendered for one account. */
export const articleCopy = (refOf: (req: PayloadRequest, part: unknown) => ArticleRef): Endpoint => ({
  path: '/:id/copy',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    const deps = await onAccount(req, String(req.query?.account ?? ''))
    const asked = { ...deps, ...copying(req), dueAt: new Date() }
    const article = (await savedArticle(req, refOf(req, req.query?.part))) ?? nothing('稿件')
    const page = await (await copies()).copyOf(article, asked)
    return Response.json({ page })
  },
})

/**
 * `POST /api/accounts/:id/pictures` with `{ ids, upload }`: brings these pictures to WeChat as far as the account allows.
 * Answers where each is to be found, `placed` at WeChat or `own` on this site, and why some are not at WeChat.
 */
export const accountPictures: Endpoint = {
  path: '/:id/pictures',
  method: 'post',
  handler: async (req) => {
    refuseStrangers(req)
    const { placeForCopy } = await import('../../src/content/copyPictures')
    const { ids, upload } = await bodyOf<{ ids: unknown; upload: unknown }>(req)
    const wanted = (Array.isArray(ids) ? ids : []).map(String).slice(0, AT_ONCE)
    const { docs } = await req.payload.find({
      collection: 'media',
      where: { id: { in: wanted } },
      limit: AT_ONCE,
      depth: 0,
      req,
    })
    const sources = docs.map((doc) => localPicture(doc as StoredPicture, env.mediaDir))
    const deps = await onAccount(req, String(req.routeParams?.id))
    const { placed, ...rest } =
      upload === false ? { placed: new Map(), why: [], refused: true } : await placeForCopy(sources, deps)
    const site = siteOf(req)
    const own = Object.fromEntries(sources.map(({ src }) => [src, shownAddress(site, src)]))
    return Response.json({ placed: Object.fromEntries(placed), own, ...rest })
  },
}
