import { z } from 'zod'
import { formatOf, formatOfName, keepPicture, materialOf, picturePath } from '../pictures'
import { insist, Refusal } from '../refusal'
import type { Picture } from '../state'
import { type Call, type Endpoints, LooseId, ok, Page, shaped } from './endpoint'

const MB = 1024 * 1024

/** Size limits of permanent material. @see https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_addmaterial.html */
const MATERIAL_RULES = {
  image: { formats: ['bmp', 'png', 'jpeg', 'gif'], bytes: 10 * MB },
  thumb: { formats: ['jpeg'], bytes: 64 * 1024 },
} as const

type Rule = { formats: readonly Picture['format'][]; tooLarge: number; fits(bytes: number): boolean }

/** The one part `media`, as strictly as the platform: ASCII name, true extension, bytes that are what the name says. */
const readUpload = async ({ form }: Call, rule: Rule) => {
  const file = form?.get('media')
  insist(file instanceof File && /^[\x20-\x7e]+$/.test(file.name), 41005)
  insist(file.size > 0, 44001)
  const bytes = Buffer.from(await file.arrayBuffer())
  const named = formatOfName(file.name)
  insist(named && rule.formats.includes(named), 40005)
  const format = formatOf(bytes)
  if (!format || !rule.formats.includes(format) || format !== named) throw new Refusal(40137)
  if (!rule.fits(bytes.length)) throw new Refusal(rule.tooLarge)
  return { bytes, format, name: file.name }
}

/** `media/uploadimg`: only jpg and png, under 1 MB; gives an address for the body and nothing else. */
const uploadImage = async (call: Call) => {
  const { platform, account, now } = call
  const fits = (bytes: number) => bytes < MB
  const upload = await readUpload(call, { formats: ['jpeg', 'png'], tooLarge: 40009, fits })
  const picture = keepPicture(platform, account, { ...upload, kind: 'content', now })
  return { url: platform.pictureOrigin + picturePath(picture) }
}

const addMaterial = async (call: Call) => {
  const { platform, account, now, query } = call
  const kind = query.get('type')
  insist(kind === 'image' || kind === 'thumb', 40004)
  const { formats, bytes: limit } = MATERIAL_RULES[kind]
  const fits = (bytes: number) => bytes <= limit
  const upload = await readUpload(call, { formats, tooLarge: 45001, fits })
  const picture = keepPicture(platform, account, { ...upload, kind, now })
  const url = kind === 'image' ? { url: platform.pictureOrigin + picturePath(picture) } : {}
  return { media_id: picture.mediaId, ...url, item: [] }
}

const materialsOf = ({ platform, account }: Call) =>
  Object.values(platform.state.pictures).filter(
    ({ appId, isDeleted, mediaId }) => appId === account.appId && mediaId && !isDeleted,
  )

const countMaterials = (call: Call) => ({
  voice_count: 0,
  video_count: 0,
  image_count: materialsOf(call).length,
  news_count: 0,
})

const listMaterials = (call: Call) => {
  const request = shaped(Page.extend({ type: z.enum(['image', 'news', 'voice', 'video']) }), call.body)
  const all = request.type === 'image' ? materialsOf(call).reverse() : []
  const item = all.slice(request.offset, request.offset + request.count).map((picture) => ({
    media_id: picture.mediaId,
    name: picture.name,
    update_time: Math.floor(picture.at / 1000),
    url: call.platform.pictureOrigin + picturePath(picture),
  }))
  return { total_count: all.length, item_count: item.length, item }
}

const deleteMaterial = ({ platform, account, body }: Call) => {
  const { media_id: mediaId } = shaped(z.object({ media_id: LooseId }), body)
  const picture = materialOf(platform.state, { mediaId, appId: account.appId })
  insist(picture, 40007)
  picture.isDeleted = true
  return ok()
}

/** Pictures. Voice and video are not played. */
export const mediaEndpoints: Endpoints = {
  '/cgi-bin/media/uploadimg': {
    method: 'POST',
    body: 'form',
    contentType: 'text/plain',
    handle: uploadImage,
  },
  '/cgi-bin/material/add_material': { method: 'POST', body: 'form', handle: addMaterial },
  '/cgi-bin/material/batchget_material': { method: 'POST', body: 'json', handle: listMaterials },
  '/cgi-bin/material/del_material': { method: 'POST', body: 'json', handle: deleteMaterial },
  '/cgi-bin/material/get_materialcount': { method: 'GET', handle: countMaterials },
}
