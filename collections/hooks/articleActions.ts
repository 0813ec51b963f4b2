import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { ArticleRef } from '../../src/articles/articles'
import { kindOf } from '../../src/articles/kinds'
import { createReviewStore, type Deed, type Look, type ReviewStore } from '../../src/desk/reviewStore'
import { env } from '../../src/env'
import { mayApprove, roleOf } from '../access/roles'
import { articleCopy } from './copyActions'
import { bodyOf } from './requestBody'
import { saverOf } from './reviewContext'

type Body = { part?: unknown; hash?: unknown; reason?: unknown }

const refOf = (req: PayloadRequest, part: unknown): ArticleRef => {
  const kind = kindOf(String(req.routeParams?.collection), part)
  if (!kind) {
    throw new APIError('请说明是预告（announcement）还是回顾（record），没有改动。', 400, null, true)
  }
  return { kind, id: String(req.routeParams?.id) }
}

const refuseStrangers = (req: PayloadRequest): void => {
  if (!roleOf(req)) throw new APIError('请先登录，没有改动。', 401, null, true)
}

type Act = (store: ReviewStore, given: { deed: Deed; body: Body }) => Promise<Look>

/** One button: who, which article, then the move; the answer tells where the article stands now. */
const action = (path: string, { act, done }: { act: Act; done: string }): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    refuseStrangers(req)
    const body = await bodyOf<Body>(req)
    const actor = { name: saverOf(req), mayApprove: mayApprove(req) }
    const deed: Deed = { ref: refOf(req, body.part), actor, at: new Date() }
    const standing = await act(createReviewStore(req.payload, env), { deed, body })
    return Response.json({ message: done, ...standing })
  },
})

/** What the reviewer must see before he decides; `?part=` for a livestream. */
const look: Endpoint = {
  path: '/:id/review',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    return Response.json(await createReviewStore(req.payload, env).look(refOf(req, req.query?.part)))
  },
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The buttons of an article: submit, approve, return, withdraw; each takes `part` for a livestream. */
export const articleActions: Endpoint[] = [
  look,
  articleCopy(refOf),
  action('submit', { act: (store, { deed }) => store.submit(deed), done: '已送审，等待审核。' }),
  action('approve', {
    act: (store, { deed, body }) =>
      store.approve({ ...deed, ...(words(body.hash) && { seen: words(body.hash) }) }),
    done: '已批准，将按计划推送。',
  }),
  action('return', {
    act: (store, { deed, body }) => store.return({ ...deed, reason: words(body.reason) }),
    done: '已退回给作者。',
  }),
  action('withdraw', { act: (store, { deed }) => store.withdraw(deed), done: '已撤回，不会推送。' }),
]
