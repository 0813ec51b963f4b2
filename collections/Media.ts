import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { env } from '../src/env'
import { nobodyField, publishersOnly, staffOnly } from './access/roles'
import { focalPoint, pictureWords } from './fields/pictureFields'
import { revokeLinks } from './fields/screens'
import { fitUpload } from './hooks/fitUpload'
import { dropRefusedPicture, keepPicture } from './hooks/keepPicture'
import { refuseReplacing } from './hooks/refuseReplacing'
import { refuseChangingUsed, refuseDeletingUsed } from './hooks/refuseUsedPicture'
import { noteFile, removeFile } from './hooks/removePicture'
import { servePicture, smallAddress } from './hooks/servePicture'
import { shownPicture } from './hooks/shownPicture'
import { tellUploadError } from './hooks/tellUploadError'
import { both } from './labels'

const serverOnly = { create: nobodyField, update: nobodyField }

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: both('图片', 'Picture'), plural: both('图片', 'Pictures') },
  admin: {
    useAsTitle: 'originalName',
    listSearchableFields: ['originalName', 'alt', 'credit'],
    group: both('内容', 'Content'),
    defaultColumns: ['originalName', 'alt', 'credit', 'takenOn', 'createdAt'],
    description: both(
      'JPG、PNG、GIF、WebP 原样保存；HEIC（手机照片）、BMP、TIFF 自动转为 JPG 或 PNG。发到微信时会去掉拍摄信息和定位。',
      'HEIC, BMP and TIFF are converted when uploaded; what WeChat gets carries no position.',
    ),
  },
  access: { create: staffOnly, read: staffOnly, update: staffOnly, delete: publishersOnly },
  trash: true,
  // A copy of a picture would be a file of the same bytes under another crop.
  disableDuplicate: true,
  endpoints: [...servePicture, ...shownPicture],
  upload: {
    // The files are ours (src/images/pictureFiles.ts). Payload deletes from `staticDir` whatever the storage, so that it
    // must name no folder that is used.
    disableLocalStorage: true,
    staticDir: path.join(env.dataDir, 'unused'),
    focalPoint: true,
    crop: false,
    pasteURL: false,
    hideRemoveFile: true,
    mimeTypes: ['image/*'],
    adminThumbnail: smallAddress,
  },
  hooks: {
    beforeOperation: [refuseReplacing, fitUpload],
    beforeChange: [refuseChangingUsed, keepPicture],
    beforeDelete: [refuseDeletingUsed, noteFile],
    afterDelete: [removeFile],
    afterError: [dropRefusedPicture, tellUploadError],
  },
  fields: [
    {
      name: 'originalName',
      label: both('文件名', 'File name'),
      type: 'text',
      index: true,
      access: serverOnly,
      admin: {
        readOnly: true,
        condition: (data) => !!data?.originalName,
        components: { Cell: '/src/admin/pictures/PictureCell#PictureCell' },
      },
    },
    {
      name: 'takenOn',
      label: both('拍摄日期', 'Taken on'),
      type: 'text',
      access: serverOnly,
      admin: { readOnly: true, position: 'sidebar', condition: (data) => !!data?.takenOn },
    },
    ...pictureWords,
    revokeLinks,
    ...focalPoint,
    { name: 'sha256', type: 'text', index: true, admin: { hidden: true }, access: serverOnly },
    { name: 'linksRevokedAt', type: 'date', admin: { hidden: true }, access: serverOnly },
  ],
}
