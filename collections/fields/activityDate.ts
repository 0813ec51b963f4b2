import type { Field } from 'payload'
import { both } from '../labels'

const isDay = (value: unknown): true | string =>
  !value ||
  (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) &&
    new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value) ||
  '请写成 2026-06-18 这样的日期'

/** The day on which it took place. Readers see it in the by-line; the cover's photograph offers its own. */
export const activityDate: Field = {
  name: 'activityDate',
  label: both('活动日期', 'Activity date'),
  type: 'text',
  validate: isDay,
  admin: {
    description: both('读者在署名行里看到；留空则不显示', 'Shown in the by-line; empty: not shown'),
    components: { Field: '/src/admin/fields/ActivityDate#ActivityDate' },
  },
}
