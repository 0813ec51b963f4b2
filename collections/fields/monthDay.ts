import type { Field } from 'payload'
import { both } from '../labels'

/** Days of each month in a leap year: a post for 29 February waits for one. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const checkDay = (value: unknown, { siblingData }: { siblingData: unknown }): true | string => {
  const { month } = siblingData as { month?: number }
  if (value === null || value === undefined) return true
  const last = month ? DAYS[month - 1] : 31
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) return '请填写日期（1–31）'
  return (last !== undefined && value <= last) || `${month} 月没有 ${value} 日，最多 ${last} 日`
}

/** The key of a daily post: month and day, of any year. */
export const monthDay: Field = {
  type: 'row',
  fields: [
    {
      name: 'month',
      label: both('月', 'Month'),
      type: 'number',
      min: 1,
      max: 12,
      index: true,
    },
    {
      name: 'day',
      label: both('日', 'Day'),
      type: 'number',
      min: 1,
      max: 31,
      index: true,
      validate: checkDay,
    },
  ],
}
