import type { Field } from 'payload'
import { both } from '../labels'
import { limitedText } from './limitedText'
import { AUTHOR_MAX } from './limits'

/** Who wrote it, for which branch, after which source. */
export const byLine: Field = {
  type: 'row',
  fields: [
    limitedText({ name: 'author', label: ['作者', 'Author'], max: AUTHOR_MAX }),
    { name: 'branch', label: both('党支部', 'Branch'), type: 'relationship', relationTo: 'branches' },
    { name: 'source', label: both('来源', 'Source'), type: 'text' },
  ],
}
