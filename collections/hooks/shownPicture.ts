import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { isPublicHost } from '../../src/content/forPasting'
import { env } from '../../src/env'
import { roleOf } from '../access/roles'
import { noPicture, storedAnswer } from './servePicture'
import { refusePicture } from './uploadEdits'

/** WeChat's console fetches the pictures as soon as they are pasted; a copy may lie in a clipboard overnight. Ours to decide. */
const VALID_MS = 24 * 60 * 60 * 1000

/** `at`: when the address was given out. */
const keyOf = (id: string, at: number): string => {
  const seal = createHmac('sha256', env.secret).update(`shown picture ${id} ${at}`).digest('base64url')
  return `${at.toString(36)}-${seal.slice(0, 32)}`
}

/** Where WeChat's console finds this site: as configured, or else as the person who asks found it. */
export const siteOf = (req: PayloadRequest): string => {
  if (isPublicHost(new URL(env.publicUrl).host)) return new URL(env.publicUrl).origin
  const host = req.headers.get('host')
  return host ? `${req.headers.get('x-forwarded-proto') ?? 'http'}://${host}` : env.publicUrl
}

/**
 * An address under which this one picture can be fetched without signing in, for a day: WeChat's console fetches the pictures
 * of a pasted article from its own servers. Nobody can guess it, and it shows nothing else.
 */
export const shownAddress = (site: string, src: string): string => {
  const id = src.replace(/^media:/, '')
  return `${site}/api/media/${id}/shown/${keyOf(id, Date.now())}`
}

const isSame = (expected: string, given: string): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** @returns when a key was given out, if it is one of ours and still holds */
const givenOutAt = (id: string, key: string): number | undefined => {
  const at = Number.parseInt(key.split('-')[0] ?? '', 36)
  return isSame(keyOf(id, at || 0), key) && Date.now() - at < VALID_MS ? at : undefined
}

/** `GET /api/media/:id/shown/:key`: the file behind `shownAddress`. */
const shown: Endpoint = {
  path: '/:id/shown/:key',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const at = givenOutAt(id, String(req.routeParams?.key))
    if (at === undefined) return noPicture()
    const picture = await req.payload.findByID({ collection: 'media', id, disableErrors: true, req })
    if (!picture || at <= Date.parse(picture.linksRevokedAt ?? '1970-01-01')) return noPicture()
    return storedAnswer(picture)
  },
}

/** `POST /api/media/:id/revoke-links`: no address given out before works any more. */
const revokeLinks: Endpoint = {
  path: '/:id/revoke-links',
  method: 'post',
  handler: async (req) => {
    if (!roleOf(req)) return refusePicture('请先登录，没有收回。', 401)
    const id = String(req.routeParams?.id)
    const picture = await req.payload.findByID({ collection: 'media', id, disableErrors: true, req })
    if (!picture) return noPicture()
    const data = { linksRevokedAt: new Date().toISOString() }
    await req.payload.db.updateOne({ collection: 'media', id, data, returning: false })
    return Response.json({
      message: '已收回：以前为粘贴到公众号后台生成的图片链接都打不开了。再次复制会生成新的。',
    })
  },
}

export const shownPicture: Endpoint[] = [shown, revokeLinks]
