import type { CollectionConfig } from 'payload'
import { env } from '../src/env'
import { publishersOnly, staffOnly } from './access/roles'
import { keepFileOfMedia } from './hooks/keepFileOfMedia'
import { refuseUnreadablePicture } from './hooks/refuseUnreadablePicture'
import { both } from './labels'

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: both('图片', 'Picture'), plural: both('图片', 'Pictures') },
  admin: {
    useAsTitle: 'filename',
    group: both('内容', 'Content'),
    defaultColumns: ['filename', 'alt', 'createdAt'],
  },
  access: { create: staffOnly, read: staffOnly, update: staffOnly, delete: publishersOnly },
  trash: true,
  upload: {
    staticDir: env.mediaDir,
    focalPoint: true,
    crop: false,
    mimeTypes: ['image/*'],
    adminThumbnail: 'small',
    // Shown in lists only; what WeChat gets is made from the original.
    imageSizes: [{ name: 'small', width: 320, withoutEnlargement: true }],
  },
  hooks: { beforeOperation: [refuseUnreadablePicture], beforeChange: [keepFileOfMedia] },
  fields: [
    { name: 'alt', label: both('说明文字', 'Description'), type: 'text' },
    { name: 'credit', label: both('摄影／来源', 'Credit'), type: 'text' },
    { name: 'sha256', type: 'text', index: true, admin: { hidden: true } },
    { name: 'origin', type: 'text', index: true, admin: { hidden: true } },
  ],
}
