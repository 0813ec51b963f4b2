import type { GroupField } from 'payload'
import { REVIEW_STATES } from '../../src/articles/approval'
import { nobodyField } from '../access/roles'
import { both, optionsOf } from '../labels'

/** Approvals are given by the review actions; no form writes them. */
const byActionsOnly = { create: nobodyField, update: nobodyField }

/** Where one article stands in review: a copy for lists. The truth is the article's standing (src/articles/standing.ts). */
export const review = (name = 'review', [zh, en]: [string, string] = ['审核', 'Review']): GroupField => ({
  name,
  label: both(zh, en),
  type: 'group',
  access: byActionsOnly,
  admin: {
    position: 'sidebar',
    readOnly: true,
    components: { Field: '/src/admin/review/ReviewPanel#ReviewPanel' },
  },
  fields: [
    {
      name: 'state',
      label: both('状态', 'State'),
      type: 'select',
      defaultValue: 'draft',
      index: true,
      options: optionsOf(REVIEW_STATES),
      admin: { components: { Cell: '/src/admin/review/ReviewCell#ReviewCell' } },
    },
    {
      name: 'note',
      label: both('说明', 'Note'),
      type: 'textarea',
      admin: { condition: (_, own) => !!own?.note },
    },
    {
      name: 'approvedBy',
      label: both('批准人', 'Approved by'),
      type: 'text',
      admin: { condition: (_, own) => !!own?.approvedBy },
    },
    {
      name: 'approvedAt',
      label: both('批准时间', 'Approved at'),
      type: 'date',
      admin: { condition: (_, own) => !!own?.approvedAt, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
    },
  ],
})
