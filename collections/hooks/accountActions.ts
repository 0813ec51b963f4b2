import { APIError, type Endpoint } from 'payload'
import { maySend } from '../access/roles'
import { accountPictures } from './copyActions'
import { newsroomFor } from './newsroomFor'

/**
 * Pictures for a copy; `POST /api/accounts/:id/probe`: what the account can do, with the cure for what it cannot; and
 * `GET /api/accounts/:id/quotas`: what WeChat leaves it today and this month.
 */
export const accountActions: Endpoint[] = [
  accountPictures,
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
