import { idFrom, nextNumber } from './ids'
import type { Platform } from './platform'
import type { Account, Picture, State } from './state'

const SIGNATURES: [Picture['format'], number[]][] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
]

const EXTENSIONS: Record<string, Picture['format']> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  bmp: 'bmp',
}

/** What the first bytes say a file is; undefined for anything that is not one of the four formats. */
export const formatOf = (bytes: Buffer): Picture['format'] | undefined =>
  SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0]

/** What the name says a file is. */
export const formatOfName = (name: string): Picture['format'] | undefined =>
  EXTENSIONS[name.split('.').at(-1)?.toLowerCase() ?? '']

type Upload = Pick<Picture, 'format' | 'kind' | 'name'> & { bytes: Buffer; now: number }

/** Keeps an uploaded picture. Everything but a picture for the body becomes permanent material with a media_id. */
export const keepPicture = (platform: Platform, account: Account, upload: Upload): Picture => {
  const { state } = platform
  const number = nextNumber(state, 'picture')
  const id = `${number}x${idFrom(`picture/${account.appId}/${number}`, 40).replace(/[^A-Za-z0-9]/g, 'a')}`
  const mediaId = upload.kind === 'content' ? undefined : idFrom(`material/${account.appId}/${number}`, 64)
  const { format, kind, name, now } = upload
  const picture = {
    id,
    appId: account.appId,
    format,
    kind,
    mediaId,
    name,
    bytes: upload.bytes.length,
    at: now,
  }
  platform.pictures.write(id, upload.bytes)
  state.pictures[id] = picture
  return picture
}

/** Path of a picture on this server, in the platform's form: `/mmbiz_png/<id>/0?wx_fmt=png`. */
export const picturePath = ({ format, id }: Picture): string => `/mmbiz_${format}/${id}/0?wx_fmt=${format}`

// The platform's addresses are http, and it takes the https form of the same path.
const PICTURE_URL =
  /^https?:\/\/([^/]+)(\/mmbiz_(?:jpeg|png|gif|bmp)\/([A-Za-z0-9]+)\/0\?wx_fmt=(?:jpeg|png|gif|bmp))$/

/** The picture behind an address that this platform gave to this account; undefined for every other address. */
export const pictureAt = (
  state: State,
  { url, appId }: { url: string; appId: string },
): Picture | undefined => {
  const [, host, path, id] = PICTURE_URL.exec(url) ?? []
  if (!host || !id || !state.origins.some((origin) => new URL(origin).host === host)) return undefined
  const picture = state.pictures[id]
  return picture && picture.appId === appId && picturePath(picture) === path ? picture : undefined
}

/** The account's permanent picture with this media_id, unless it was deleted. */
export const materialOf = (state: State, { mediaId, appId }: { mediaId: string; appId: string }) =>
  Object.values(state.pictures).find(
    (picture) => picture.mediaId === mediaId && picture.appId === appId && !picture.isDeleted,
  )
