import type { ArrayField } from 'payload'
import { both } from '../labels'

/** What happened on this day: one event or several years' events. */
export const events: ArrayField = {
  name: 'events',
  label: both('大事', 'Events'),
  labels: { singular: both('大事', 'Event'), plural: both('大事', 'Events') },
  type: 'array',
  minRows: 1,
  required: true,
  fields: [
    {
      name: 'year',
      label: both('年份', 'Year'),
      type: 'number',
      required: true,
      min: 1000,
      max: 2100,
    },
    { name: 'text', label: both('内容', 'Text'), type: 'textarea', required: true },
    { name: 'picture', label: both('图片', 'Picture'), type: 'upload', relationTo: 'media' },
    { name: 'source', label: both('出处', 'Source'), type: 'text', required: true },
  ],
}
