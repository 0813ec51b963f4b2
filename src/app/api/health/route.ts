import config from '@payload-config'
import { getPayload } from 'payload'
import { healthOf } from '../../../schedule/health'

export const dynamic = 'force-dynamic'

/** `GET /api/health`: database, last pass, troubles, version; 503 with reasons when nothing can go out. For monitors, for home and for `npm start`. */
export const GET = async (): Promise<Response> => {
  const health = await healthOf(() => getPayload({ config }), new Date())
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
}
