import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { env } from '../../src/env'
import { sha256Of } from '../../src/images/FittedPicture'
import { pictureFile } from '../../src/images/pictureFiles'
import { isStoredType } from '../../src/images/storedTypes'
import { pictureFiles, thumbnails } from './pictureFolder'
import { refusePicture } from './uploadEdits'

export const noPicture = (): never => refusePicture('没有这张图片。', 404)

/** What is asked of a stored picture to show it. */
export type Shown = {
  filename?: string | null
  mimeType?: string | null
  originalName?: string | null
  sha256?: string | null
}

/** A drawing opened by its address is a page of this site: it may run nothing and fetch nothing. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** Rows of older versions may name a type that is none of a picture's. */
const typeOf = ({ mimeType }: Shown): string =>
  isStoredType(mimeType) ? mimeType : 'application/octet-stream'

const headersOf = (picture: Shown, size: number) => {
  const name = encodeURIComponent(picture.originalName || picture.filename || '').replace(/['()*]/g, escape)
  return {
    ...HEADERS,
    'content-type': typeOf(picture),
    'content-length': String(size),
    'content-disposition': `inline; filename*=UTF-8''${name}`,
  }
}

/** The file of a picture as an answer, under the name that a person gave it. @throws APIError 404 when it is gone */
const fileAnswer = async (picture: Shown): Promise<Response> => {
  const file = pictureFile(env.mediaDir, picture.filename || noPicture())
  const { size } = await stat(file).catch(noPicture)
  const stream = Readable.toWeb(createReadStream(file)) as ReadableStream
  return new Response(stream, { headers: headersOf(picture, size) })
}

/** The same for readers outside: only the very bytes that were stored. @throws APIError 404 when there are others */
export const storedAnswer = async (picture: Shown): Promise<Response> => {
  const bytes = await pictureFiles.read(picture.filename || noPicture()).catch(noPicture)
  if (picture.sha256 && sha256Of(bytes) !== picture.sha256) return noPicture()
  return new Response(new Uint8Array(bytes), { headers: headersOf(picture, bytes.length) })
}

/** The document that owns a file, for whoever may read it; what is in the trash is not shown. */
const ownerOf = async (req: PayloadRequest): Promise<Shown & { filename: string }> => {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { equals: String(req.routeParams?.filename) } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [picture] = docs
  return picture?.filename ? { ...picture, filename: picture.filename } : noPicture()
}

/** `GET /api/media/file/:filename`: only files that a picture owns. Comes before Payload's own, which serves any file there. */
const file: Endpoint = {
  path: '/file/:filename',
  method: 'get',
  handler: async (req) => fileAnswer(await ownerOf(req)),
}

/** `GET /api/media/file/:filename/small`: the same, small, for lists. */
const small: Endpoint = {
  path: '/file/:filename/small',
  method: 'get',
  handler: async (req) => {
    const { filename } = await ownerOf(req)
    const bytes = await (await thumbnails()).of(filename).catch(noPicture)
    return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'content-type': 'image/webp' } })
  },
}

export const servePicture: Endpoint[] = [file, small]

/** Where lists find the small picture. */
export const smallAddress = ({ doc }: { doc: Record<string, unknown> }): string | null =>
  doc.filename && !doc.deletedAt ? `/api/media/file/${encodeURIComponent(String(doc.filename))}/small` : null
