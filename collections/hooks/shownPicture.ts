import { createHmac, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isPublicHost } from '../../src/content/forPasting'
import { env } from '../../src/env'

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

const refuse = (): never => {
  throw new APIError('没有这张图片。', 404, null, true)
}

/** `GET /api/media/:id/shown/:key`: the file behind `shownAddress`. */
export const shownPicture: Endpoint = {
  path: '/:id/shown/:key',
  method: 'get',
  handler: async (req) => {
    const [id, key] = [String(req.routeParams?.id), String(req.routeParams?.key)]
    if (!isKey(id, key)) return refuse()
    const picture = await req.payload.findByID({ collection: 'media', id, disableErrors: true, req })
    if (!picture?.filename) return refuse()
    const file = createReadStream(path.join(env.mediaDir, path.basename(picture.filename)))
    await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject)).catch(refuse)
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        'content-type': picture.mimeType ?? 'application/octet-stream',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    })
  },
}
