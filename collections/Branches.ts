import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from './access/roles'
import { refuseTrashWhileUsed, refuseWhileUsed } from './hooks/refuseWhileUsed'
import { both } from './labels'

export const Branches: CollectionConfig = {
  slug: 'branches',
  labels: { singular: both('党支部', 'Branch'), plural: both('党支部', 'Branches') },
  admin: { useAsTitle: 'name', group: both('编辑部', 'Newsroom') },
  access: { create: publishersOnly, read: staffOnly, update: publishersOnly, delete: publishersOnly },
  trash: true,
  hooks: { beforeChange: [refuseTrashWhileUsed], beforeDelete: [refuseWhileUsed] },
  fields: [
    { name: 'name', label: both('名称', 'Name'), type: 'text', required: true, unique: true },
    { name: 'contact', label: both('联系方式', 'Contact'), type: 'text' },
    { name: 'description', label: both('简介', 'About'), type: 'textarea' },
  ],
}
