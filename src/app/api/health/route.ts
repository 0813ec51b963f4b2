import config from '@payload-config'
import { getPayload } from 'payload'
import { healthOf } from '../../../schedule/health'

export const dynamic = 'force-dynamic'

/** `GET /api/health`: database, last tick, version; 503 when the database does not answer. For monitors and for `npm start`. */
export const GET = async (): Promise<Response> => {
  const health = await healthOf(() => getPayload({ config }), new Date())
  return Response.json(health, { status: health.database === 'ok' ? 200 : 503 })
}
