import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { type Column, sqlOf } from './sqliteWhere'

const column = (name: string, notNull = false): Column => ({
  name,
  notNull,
  mapToDriverValue: (value) => (typeof value === 'boolean' ? Number(value) : value),
  mapFromDriverValue: (value) => value,
})
const columns = {
  id: column('id', true),
  state: column('state', true),
  wakeAt: column('wake_at'),
  matched: column('matched'),
  review_planning: column('review_planning'),
}

describe('A condition as SQL', () => {
  it('names columns and leaves values to the statement', () => {
    const where: Where = { and: [{ id: { equals: `a'b` } }, { wakeAt: { less_than_equal: 'noon' } }] }
    expect(sqlOf(columns, where)).toEqual({
      text: '(((("id" = ?)) AND (("wake_at" <= ?))))',
      values: [`a'b`, 'noon'],
    })
  })

  it('encodes values as their column stores them, and finds what lies in a group', () => {
    expect(sqlOf(columns, { matched: { equals: false } })?.values).toEqual([0])
    expect(sqlOf(columns, { 'review.planning': { equals: 'pending' } })?.text).toContain(
      '"review_planning" = ?',
    )
  })

  it('asks for emptiness by IS NULL', () => {
    expect(sqlOf(columns, { wakeAt: { equals: null } })).toEqual({
      text: '(("wake_at" IS NULL))',
      values: [],
    })
  })

  it.each([
    ['an unknown field', { nothing: { equals: 1 } }],
    ['an operator of Payload alone', { state: { like: 'x' } }],
    ['"not" where the field may be empty', { wakeAt: { not_equals: 'noon' } }],
    ['an empty list', { state: { in: [] } }],
    ['one such part among good ones', { and: [{ id: { equals: 'a' } }, { state: { contains: 'x' } }] }],
    ['no condition at all', {}],
  ])('leaves to Payload: %s', (_, where) => {
    expect(sqlOf(columns, where as never)).toBeNull()
  })
})
