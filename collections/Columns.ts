import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from './access/roles'
import { refuseTrashWhileUsed, refuseWhileUsed } from './hooks/refuseWhileUsed'
import { both } from './labels'

export const Columns: CollectionConfig = {
  slug: 'columns',
  labels: { singular: both('栏目', 'Column'), plural: both('栏目', 'Columns') },
  admin: { useAsTitle: 'name', group: both('编辑部', 'Newsroom'), defaultColumns: ['name', 'description'] },
  access: { create: publishersOnly, read: staffOnly, update: publishersOnly, delete: publishersOnly },
  trash: true,
  hooks: { beforeChange: [refuseTrashWhileUsed], beforeDelete: [refuseWhileUsed] },
  fields: [
    { name: 'name', label: both('名称', 'Name'), type: 'text', required: true, unique: true },
    { name: 'description', label: both('一句话介绍', 'About'), type: 'textarea' },
    { name: 'order', label: both('顺序', 'Order'), type: 'number', defaultValue: 10 },
  ],
}
