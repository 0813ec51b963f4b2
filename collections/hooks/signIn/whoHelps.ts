import type { Endpoint } from 'payload'
import { env } from '../../../src/env'

/** As many names as one needs to find somebody who helps. */
const NAMES = 5

/** `GET /api/users/who-helps`: what somebody who forgot the password is told: whether letters are sent, and who the administrators are. */
export const whoHelps: Endpoint = {
  path: '/who-helps',
  method: 'get',
  handler: async ({ payload }) => {
    const { docs } = await payload.find({
      collection: 'users',
      where: { role: { equals: 'administrator' } },
      sort: 'createdAt',
      limit: NAMES,
      depth: 0,
    })
    return Response.json({ sendsLetters: !!env.smtpUrl, administrators: docs.map(({ name }) => name) })
  },
}
