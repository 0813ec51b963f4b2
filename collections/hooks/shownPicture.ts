import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { env } from '../../src/env'
import { isPublicHost } from '../../src/publish/forPasting'
import { fileAnswer, noPicture } from './servePicture'

const keyOf = (id: string): string =>
  createHmac('sha256', env.secret).update(`shown picture ${id}`).digest('base64url').slice(0, 32)

/** Where WeChat's console finds this site: as configured, or else as the person who asks found it. */
export const siteOf = (req: PayloadRequest): string => {
  if (isPublicHost(new URL(env.publicUrl).host)) return new URL(env.publicUrl).origin
  const host = req.headers.get('host')
  return host ? `${req.headers.get('x-forwarded-proto') ?? 'http'}://${host}` : env.publicUrl
}

/**
 * An address under which this one picture can be fetched without signing in: WeChat's console fetches the pictures of a
 * pasted article from its own servers. Nobody can guess it, and it shows nothing else.
 */
export const shownAddress = (site: string, src: string): string => {
  const id = src.replace(/^media:/, '')
  return `${site}/api/media/${id}/shown/${keyOf(id)}`
}

const isKey = (id: string, key: string): boolean => {
  const [expected, given] = [Buffer.from(keyOf(id)), Buffer.from(key)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** `GET /api/media/:id/shown/:key`: the file behind `shownAddress`. */
export const shownPicture: Endpoint = {
  path: '/:id/shown/:key',
  method: 'get',
  handler: async (req) => {
    const [id, key] = [String(req.routeParams?.id), String(req.routeParams?.key)]
    if (!isKey(id, key)) return noPicture()
    const picture = await req.payload.findByID({ collection: 'media', id, disableErrors: true, req })
    return picture ? fileAnswer(picture) : noPicture()
  },
}
