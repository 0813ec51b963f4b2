import type { Field } from 'payload'
import { nobodyField } from '../access/roles'
import { both } from '../labels'
import { limitedText, limitedTextarea } from './limitedText'
import { SUMMARY_MAX, TITLE_MAX } from './limits'

/** Title, summary, cover, column: the head of every article. */
export const head: Field[] = [
  limitedText({ name: 'title', label: ['标题', 'Title'], max: TITLE_MAX }),
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

/** Who saved last: named to whoever would overwrite it. */
const savedBy: Field = {
  name: 'savedBy',
  label: both('最后保存', 'Saved by'),
  type: 'text',
  access: { create: nobodyField, update: nobodyField },
  admin: { position: 'sidebar', readOnly: true, condition: (data) => !!data?.savedBy },
}

/** An address of its own for whatever was brought in from a file, so that the same file updates and never doubles. */
const fromFile: Field = { name: 'origin', type: 'text', index: true, admin: { hidden: true } }

/** What the newsroom itself notes about an article. */
export const origin: Field[] = [savedBy, fromFile]
