import type { Field } from 'payload'
import { inZoneOfAccounts } from '../hooks/inZoneOfAccounts'
import { both } from '../labels'

/** A point in time, typed and shown in Beijing time: Payload's own picker follows the zone of the browser. */
export const beijingTime = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  components: {
    Field: '/src/admin/fields/BeijingTime#BeijingTime',
    Cell: '/src/admin/fields/BeijingCell#BeijingCell',
  },
} as const

/** Which accounts get it. */
export const targets: Field = {
  name: 'accounts',
  label: both('推送到', 'Accounts'),
  type: 'relationship',
  relationTo: 'accounts',
  hasMany: true,
  admin: { position: 'sidebar', description: both('不选则不推送', 'None: it is not sent') },
}

/** When: the wish of the editor. Empty means as soon as it is approved. */
export const schedule = (
  name = 'publishAt',
  [zh, en]: [string, string] = ['希望推送时间', 'Send at'],
): Field => ({
  name,
  label: both(zh, en),
  type: 'date',
  hooks: { beforeValidate: [inZoneOfAccounts] },
  admin: {
    ...beijingTime,
    position: 'sidebar',
    description: both('留空：批准后立即推送', 'Empty: as soon as it is approved'),
  },
})

/** Whether readers may comment; needs the comment privilege of the account. */
export const comments: Field = {
  name: 'openComments',
  label: both('开放留言', 'Open comments'),
  type: 'checkbox',
  defaultValue: false,
  admin: { position: 'sidebar' },
}
