import { createPicturePlacer, type PictureCache, type PictureUpload } from '../images'
import { isRefusal, isWechatError, type PictureFormat, type WechatClient } from '../wechat'

const FORMATS: Record<string, PictureFormat> = { 'image/gif': 'gif', 'image/jpeg': 'jpg', 'image/png': 'png' }

/** uploadimg takes JPG and PNG; an animation goes into the library, whose address serves as well. */
const uploadOf = (clientOf: (identity: string) => WechatClient): PictureUpload => ({
  body: async (identity, { bytes, type }) => {
    const picture = { bytes, format: FORMATS[type] ?? 'jpg' }
    if (type !== 'image/gif') return clientOf(identity).media.uploadimg(picture)
    const { url } = await clientOf(identity).media.addMaterial(picture)
    if (!url) throw new Error('微信没有给出动图的地址，图片没有放进正文')
    return { url }
  },
  cover: (identity, { bytes, type }) =>
    clientOf(identity).media.addMaterial({ bytes, format: FORMATS[type] ?? 'jpg' }),
  refusesFormat: (error) => isRefusal(error) && error.remedy === 'convert-picture',
  blocksAll: (error) => isWechatError(error) && (error.kind !== 'refusal' || error.account),
})

/** Builds the placer of a line from its clients and the memory of what was uploaded. */
export const placerOn = (cache: PictureCache) => (clientOf: (identity: string) => WechatClient) =>
  createPicturePlacer({ upload: uploadOf(clientOf), cache })
