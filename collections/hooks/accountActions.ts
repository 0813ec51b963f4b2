import { APIError, type Endpoint } from 'payload'
import { maySend, roleOf } from '../access/roles'
import { isApiBase } from '../fields/accountAddress'
import { lacksSecret } from './askBeforeAccountChange'
import { accountPictures } from './copyActions'
import { newsroomFor } from './newsroomFor'
import { bodyOf } from './requestBody'

type AccountForm = { apiBase: string; appId: string; mode: string; hasSecret: boolean }

/** `POST /api/accounts/:id/questions` with the fields as they would be saved, and whether a new secret is: what must be asked. */
const questions: Endpoint = {
  path: '/:id/questions',
  method: 'post',
  handler: async (req) => {
    if (roleOf(req) !== 'administrator') throw new APIError('只有管理员可以修改公众号。', 403, null, true)
    const { apiBase, appId, mode, hasSecret } = await bodyOf<AccountForm>(req)
    const id = String(req.routeParams?.id)
    const before = await req.payload.findByID({ collection: 'accounts', id, depth: 0, trash: true })
    const given = Object.entries({ apiBase, appId, mode }).filter(([, value]) => value !== undefined)
    const after = { ...before, ...Object.fromEntries(given) }
    // What cannot be saved at all is refused by the save.
    const isRefused =
      isApiBase(apiBase) !== true ||
      lacksSecret({ before: { ...before }, after: { ...after }, isTyped: hasSecret === true })
    if (isRefused) return Response.json({ questions: [] })
    const newsroom = await newsroomFor(req)
    const asked = { accountId: id, change: Object.fromEntries(given) }
    return Response.json({ questions: await newsroom.questionsBefore(asked) })
  },
}

/**
 * Pictures for a copy; `POST /api/accounts/:id/probe`: what the account can do, with the cure for what it cannot; and
 * `GET /api/accounts/:id/quotas`: what WeChat leaves it today and this month.
 */
export const accountActions: Endpoint[] = [
  accountPictures,
  questions,
  {
    path: '/:id/quotas',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new APIError('请先登录。', 401, null, true)
      const newsroom = await newsroomFor(req)
      return Response.json(await newsroom.quotas(String(req.routeParams?.id)))
    },
  },
  {
    path: '/:id/probe',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new APIError('请先登录，没有检查。', 401, null, true)
      if (!maySend(req)) throw new APIError('只有党务干事和管理员可以检查公众号。', 403, null, true)
      const newsroom = await newsroomFor(req)
      return Response.json(await newsroom.probe(String(req.routeParams?.id)))
    },
  },
]
