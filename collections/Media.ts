import type { CollectionConfig } from 'payload'
import { env } from '../src/env'
import { nobodyField, publishersOnly, staffOnly } from './access/roles'
import { fitUpload } from './hooks/fitUpload'
import { keepPictureFacts } from './hooks/keepPictureFacts'
import { refuseReplacing } from './hooks/refuseReplacing'
import { shownPicture } from './hooks/shownPicture'
import { tellUploadError } from './hooks/tellUploadError'
import { both } from './labels'

const serverOnly = { create: nobodyField, update: nobodyField }

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: both('图片', 'Picture'), plural: both('图片', 'Pictures') },
  admin: {
    useAsTitle: 'filename',
    group: both('内容', 'Content'),
    defaultColumns: ['filename', 'alt', 'credit', 'takenOn', 'createdAt'],
    description: both(
      'JPG、PNG、GIF、WebP 原样保存；HEIC（手机照片）、BMP、TIFF 自动转为 JPG 或 PNG。发到微信时会去掉拍摄信息和定位。',
      'HEIC, BMP and TIFF are converted when uploaded; what WeChat gets carries no position.',
    ),
  },
  access: { create: staffOnly, read: staffOnly, update: staffOnly, delete: publishersOnly },
  trash: true,
  // A copy of a picture would be a file of the same bytes under another crop.
  disableDuplicate: true,
  endpoints: [shownPicture],
  upload: {
    staticDir: env.mediaDir,
    focalPoint: true,
    crop: false,
    pasteURL: false,
    hideRemoveFile: true,
    mimeTypes: ['image/*'],
    adminThumbnail: 'small',
    // Shown in lists only; what WeChat gets is made from the original.
    imageSizes: [{ name: 'small', width: 320, withoutEnlargement: true }],
  },
  hooks: {
    beforeOperation: [refuseReplacing, fitUpload],
    beforeChange: [keepPictureFacts],
    afterError: [tellUploadError],
  },
  fields: [
    {
      name: 'takenOn',
      label: both('拍摄日期', 'Taken on'),
      type: 'text',
      access: serverOnly,
      admin: { readOnly: true, position: 'sidebar', condition: (data) => !!data?.takenOn },
    },
    { name: 'alt', label: both('说明文字', 'Description'), type: 'text' },
    { name: 'credit', label: both('摄影／来源', 'Credit'), type: 'text' },
    // Written by `keepPictureFacts` and by commands, which bring no login: never by a request.
    { name: 'sha256', type: 'text', index: true, admin: { hidden: true }, access: serverOnly },
    { name: 'origin', type: 'text', index: true, admin: { hidden: true }, access: serverOnly },
  ],
}
