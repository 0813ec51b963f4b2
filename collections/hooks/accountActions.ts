import { APIError, type Endpoint } from 'payload'
import { maySend } from '../access/roles'
import { accountPictures } from './copyActions'
import { newsroomFor } from './newsroomFor'

/** Pictures for a copy; and `POST /api/accounts/:id/probe`: what the account can do, with the cure for what it cannot. */
export const accountActions: Endpoint[] = [
  accountPictures,
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
