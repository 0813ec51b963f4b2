import type { Field } from 'payload'
import { both } from '../labels'
import { limitedText, limitedTextarea } from './limitedText'
import { SUMMARY_MAX, TITLE_MAX } from './limits'

/** Title, summary, cover, column: the head of every article. */
export const head: Field[] = [
  limitedText({ name: 'title', label: ['标题', 'Title'], max: TITLE_MAX, required: true }),
  limitedTextarea({
    name: 'summary',
    label: ['摘要', 'Summary'],
    max: SUMMARY_MAX,
    description: '读者在消息卡片上看到的一两句话；留空则由微信取正文开头',
  }),
]

export const cover: Field = {
  name: 'cover',
  label: both('封面', 'Cover'),
  type: 'upload',
  relationTo: 'media',
}

export const column: Field = {
  name: 'column',
  label: both('栏目', 'Column'),
  type: 'relationship',
  relationTo: 'columns',
  admin: { position: 'sidebar' },
}

/** An address of its own for whatever was brought in from a file, so that the same file updates and never doubles. */
export const origin: Field = { name: 'origin', type: 'text', index: true, admin: { hidden: true } }
