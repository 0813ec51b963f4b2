import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { footersInUse } from '../../src/content/footerStore'
import { createFooterReviewStore } from '../../src/desk/footerReviewStore'
import { env } from '../../src/env'
import { mayApprove, roleOf } from '../access/roles'
import { bodyOf } from './requestBody'
import { saverOf } from './reviewContext'

const refuseStrangers = (req: PayloadRequest): void => {
  if (!roleOf(req)) throw new APIError('请先登录，没有改动。', 401, null, true)
}

/** `GET …/approved`: the editions in use, in the form of documents, for previews. */
const approved: Endpoint = {
  path: '/approved',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    const docs = (await footersInUse(req)).map(({ footerId, content }) => ({ ...content.doc, id: footerId }))
    return Response.json({ docs, totalDocs: docs.length })
  },
}

const look: Endpoint = {
  path: '/:id/review',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    return Response.json(await createFooterReviewStore(req.payload, env).look(String(req.routeParams?.id)))
  },
}

const approve: Endpoint = {
  path: '/:id/approve',
  method: 'post',
  handler: async (req) => {
    refuseStrangers(req)
    const { hash } = await bodyOf<{ hash?: unknown }>(req)
    const actor = { name: saverOf(req), mayApprove: mayApprove(req) }
    const seen = typeof hash === 'string' ? hash : undefined
    const given = { id: String(req.routeParams?.id), actor, at: new Date(), seen }
    const stands = await createFooterReviewStore(req.payload, env).approve(given)
    return Response.json({ message: `已批准，从现在起用第 ${stands.edition?.number} 稿。`, ...stands })
  },
}

/** How a footer stands, its approval, and all that are in use. */
export const footerActions: Endpoint[] = [approved, look, approve]
