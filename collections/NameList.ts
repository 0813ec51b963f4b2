import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from './access/roles'
import { both } from './labels'

/** Leaders and their titles, against which articles are proofread. */
export const NameList: CollectionConfig = {
  slug: 'name-list',
  labels: { singular: both('姓名职务', 'Name and title'), plural: both('姓名职务表', 'Names and titles') },
  admin: {
    useAsTitle: 'name',
    group: both('编辑部', 'Newsroom'),
    defaultColumns: ['name', 'title', 'since'],
    description: both(
      '校对时用：文中的姓名、职务与这里不一致会提醒。一人多职可写在一起，如「镇党委副书记、镇长」。',
      'Used in proofreading: names and titles that differ from these are pointed out.',
    ),
  },
  access: { create: publishersOnly, read: staffOnly, update: publishersOnly, delete: publishersOnly },
  fields: [
    { name: 'name', label: both('姓名', 'Name'), type: 'text', required: true, index: true },
    { name: 'title', label: both('职务', 'Title'), type: 'text', required: true },
    {
      name: 'since',
      label: both('任职起', 'Since'),
      type: 'date',
      admin: {
        description: both(
          '可不填；填了，这一天之前的推送不按它校对',
          'Optional; deliveries before this day are not held to it',
        ),
      },
    },
  ],
}
