import { describe, expect, it } from 'vitest'
import { oddIn, type ShapedField } from './shape'

const ID = '791b8438-c790-4167-bfb3-86ae7b52dcb2'
const FIELDS: ShapedField[] = [
  { name: 'title', type: 'text' },
  { name: 'tags', type: 'text', hasMany: true },
  { name: 'count', type: 'number' },
  { name: 'on', type: 'checkbox' },
  { name: 'at', type: 'date' },
  { name: 'one', type: 'relationship', relationTo: 'branches' },
  { name: 'many', type: 'relationship', relationTo: 'accounts', hasMany: true },
  { name: 'any', type: 'relationship', relationTo: ['branches', 'columns'] },
  { name: 'body', type: 'richText' },
  { name: 'free', type: 'json' },
  { name: 'rows', type: 'array', flattenedFields: [{ name: 'year', type: 'number' }] },
  { name: 'group', type: 'group', flattenedFields: [{ name: 'inner', type: 'date' }] },
]

describe('a document', () => {
  it.each([
    {},
    {
      title: '',
      tags: ['a'],
      count: '12',
      on: 'true',
      at: '2026-07-01T07:00:00+08:00',
      one: ID,
      many: [ID, { id: ID }],
    },
    {
      title: null,
      tags: null,
      count: null,
      on: null,
      at: null,
      one: null,
      many: [],
      any: null,
      body: null,
      rows: 0,
    },
    {
      any: { relationTo: 'columns', value: ID },
      body: { root: {} },
      free: [null],
      rows: [{ year: 1921 }],
      group: { inner: '2026-07-01' },
    },
    { unknown: Symbol.iterator, createdAt: '2026-07-01T00:00:00.000Z', one: '64b7f0c2a1b2c3d4e5f60718' },
  ])('of ordinary values is taken: %o', (data) => {
    expect(oddIn(data as Record<string, unknown>, FIELDS)).toBeUndefined()
  })

  it.each([
    [{ title: 5 }, '「title」要填一段文字'],
    [{ title: ['a'] }, '「title」要填一段文字'],
    [{ tags: [null] }, '「tags」要填一段文字'],
    [{ count: 'many' }, '「count」要填一个数字'],
    [{ on: 'maybe' }, '「on」要填是或否'],
    [{ at: 'soon' }, '「at」要填一个日期'],
    [{ at: 1e308 }, '「at」要填一个日期'],
    [{ at: '+020000-01-01T00:00:00Z' }, '「at」要填一个日期'],
    [{ at: '' }, '「at」要填一个日期'],
    [{ createdAt: null }, '「createdAt」要填一个日期'],
    [{ createdAt: 1e308 }, '「createdAt」要填一个日期'],
    [{ one: 'text' }, '「one」要填一个已有的条目'],
    [{ one: [ID] }, '「one」要填一个已有的条目'],
    [{ many: [{ id: {} }] }, '「many」要填一个已有的条目'],
    [{ any: { relationTo: 'users', value: ID } }, '「any」要填一个已有的条目'],
    [{ body: 'text' }, '「body」要填编辑器的正文'],
    [{ rows: 'x' }, '「rows」要填一个列表'],
    [{ rows: [null] }, '「rows」要填一个列表'],
    [{ rows: [{ year: 'x' }] }, '「year」要填一个数字'],
    [{ group: null }, '「group」要填一组字段'],
    [{ group: { inner: 'x' } }, '「inner」要填一个日期'],
  ])('of nonsense is named by its field: %o', (data, words) => {
    expect(oddIn(data as Record<string, unknown>, FIELDS)).toBe(words)
  })
})
