import type { Field } from 'payload'
import { ARTICLE_KINDS } from '../../src/articles/kinds'
import { nobodyField } from '../access/roles'
import { both, optionsOf } from '../labels'
import { emptiedRules } from './screens'

const byTheHouse = { create: nobodyField, update: nobodyField }

const many = (
  name: string,
  label: ReturnType<typeof both>,
  relationTo: 'columns' | 'accounts' | 'branches',
): Field => ({
  name,
  label,
  type: 'relationship',
  relationTo,
  hasMany: true,
  admin: { width: '33%' },
})

const day = (name: string, label: ReturnType<typeof both>): Field => ({
  name,
  label,
  type: 'date',
  admin: { width: '50%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
})

/** When this footer is the right one. An empty rule fits everything; all rules given must fit. */
export const footerRules: Field[] = [
  {
    name: 'rules',
    label: both('适用规则（都留空：适用于所有文章）', 'Rules (all empty: fits every article)'),
    type: 'group',
    fields: [
      {
        name: 'kinds',
        label: both('文章类型', 'Kinds of article'),
        type: 'select',
        hasMany: true,
        options: optionsOf(ARTICLE_KINDS),
      },
      {
        type: 'row',
        fields: [
          many('columns', both('栏目', 'Columns'), 'columns'),
          many('accounts', both('公众号', 'Accounts'), 'accounts'),
          many('branches', both('党支部', 'Branches'), 'branches'),
        ],
      },
      {
        type: 'row',
        fields: [day('from', both('自（含）', 'From')), day('until', both('至（含）', 'Until'))],
      },
      emptiedRules,
      /** Which of the three lists named something when it was saved: `columns branches`. */
      { name: 'given', type: 'text', access: byTheHouse, admin: { hidden: true } },
    ],
  },
  {
    name: 'order',
    label: both('顺序（小的先用）', 'Order'),
    type: 'number',
    defaultValue: 100,
    required: true,
    index: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'enabled',
    label: both('启用', 'Enabled'),
    type: 'checkbox',
    defaultValue: true,
    admin: { position: 'sidebar' },
  },
]
