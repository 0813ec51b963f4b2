import type { Field } from 'payload'
import { both } from '../labels'

/** A number that WeChat reports; people, not times, unless the label says so. */
export const figure = (name: string, zh: string, en: string): Field => ({
  name,
  label: both(zh, en),
  type: 'number',
  defaultValue: 0,
})

/** One row a day: asking WeChat again updates it. */
export const statKey: Field = {
  name: 'key',
  type: 'text',
  required: true,
  unique: true,
  admin: { hidden: true },
}
