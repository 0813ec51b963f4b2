import type { ArrayField } from 'payload'
import { both } from '../labels'

/** What happened on this day: one event or several years' events. What is missing is told when it is submitted, not when it is saved. */
export const events: ArrayField = {
  name: 'events',
  label: both('大事', 'Events'),
  labels: { singular: both('大事', 'Event'), plural: both('大事', 'Events') },
  type: 'array',
  fields: [
    {
      name: 'year',
      label: both('年份', 'Year'),
      type: 'number',
      min: 1000,
      max: 2100,
    },
    { name: 'text', label: both('内容', 'Text'), type: 'textarea' },
    { name: 'picture', label: both('图片', 'Picture'), type: 'upload', relationTo: 'media' },
    { name: 'source', label: both('出处', 'Source'), type: 'text' },
  ],
}
