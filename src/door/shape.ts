/** As much of Payload's description of a field as its shape needs. */
export type ShapedField = {
  name: string
  type: string
  hasMany?: boolean
  relationTo?: string | readonly string[]
  flattenedFields?: readonly ShapedField[]
}

type Value = unknown
type Check = (value: Value, field: ShapedField) => string | undefined

const isObject = (value: Value): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEmpty = (value: Value): boolean => value === null || value === undefined || value === ''

const isText = (value: Value): boolean => typeof value === 'string'
/** SQLite's and MongoDB's own ids: a uuid, or 24 hexadecimal digits. */
const isId = (value: Value): boolean =>
  typeof value === 'string' && /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(value)
const isReference = (value: Value, { relationTo }: ShapedField): boolean => {
  if (!Array.isArray(relationTo)) return isId(value) || (isObject(value) && isId(value.id))
  return (
    isObject(value) &&
    relationTo.includes(String(value.relationTo)) &&
    (isId(value.value) || isObject(value.value))
  )
}
const isNumber = (value: Value): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
/** Years of four digits: others are stored, and can then be read by nobody. */
const isDate = (value: Value): boolean => {
  const year = typeof value === 'string' ? new Date(value).getUTCFullYear() : Number.NaN
  return year >= 1 && year <= 9999
}
const isFlag = (value: Value): boolean => typeof value === 'boolean' || value === 'true' || value === 'false'

/** One value of a field, or each of many. */
const each =
  (isRight: (value: Value, field: ShapedField) => boolean, words: string): Check =>
  (value, field) => {
    if (isEmpty(value)) return undefined
    const isMany = Array.isArray(value)
    if (isMany && !field.hasMany) return words
    const values = isMany ? value : [value]
    return values.every((one) => isRight(one, field)) ? undefined : words
  }

const inRows: Check = (value, field) => {
  // Forms send 0 for a list without rows. Payload cannot store `null`.
  if (value === undefined || value === '' || value === 0) return undefined
  if (!Array.isArray(value) || !value.every(isObject)) return '一个列表'
  if (field.type === 'blocks') return undefined
  return value.map((row) => oddField(row, field.flattenedFields ?? [])).find((odd) => odd !== undefined)
}

const inGroup: Check = (value, { flattenedFields = [] }) => {
  if (value === undefined) return undefined
  return isObject(value) ? oddField(value, flattenedFields) : '一组字段'
}

const text = each(isText, '一段文字')
const CHECKS: Record<string, Check> = {
  text,
  textarea: text,
  email: text,
  code: text,
  select: text,
  radio: text,
  number: each(isNumber, '一个数字'),
  checkbox: each(isFlag, '是或否'),
  // Not an empty text either: it is stored, and then the list cannot be read.
  date: (value) => (value === null || value === undefined || isDate(value) ? undefined : '一个日期'),
  stamp: (value) => (isDate(value) ? undefined : '一个日期'),
  relationship: each(isReference, '一个已有的条目'),
  upload: each(isReference, '一张已有的图片'),
  richText: (value) => (isEmpty(value) || isObject(value) ? undefined : '编辑器的正文'),
  group: inGroup,
  tab: inGroup,
  array: inRows,
  blocks: inRows,
}

/** Payload's own dates; only the last may be emptied, which takes a document out of the trash. */
const STAMPS: ShapedField[] = [
  { name: 'createdAt', type: 'stamp' },
  { name: 'updatedAt', type: 'stamp' },
  { name: 'deletedAt', type: 'date' },
]

function oddField(data: Record<string, unknown>, fields: readonly ShapedField[]): string | undefined {
  for (const field of fields) {
    const wanted = CHECKS[field.type]?.(data[field.name], field)
    if (wanted !== undefined) return wanted.includes('「') ? wanted : `「${field.name}」要填${wanted}`
  }
  return undefined
}

/**
 * Which field of a document holds what its kind cannot hold. Payload stores such values, or stumbles over them; one odd date makes
 * a whole list unreadable.
 * @returns a phrase for the person, e.g. 「publishAt」要填一个日期; undefined when every field may be stored
 */
export const oddIn = (data: Record<string, unknown>, fields: readonly ShapedField[]): string | undefined =>
  oddField(data, [...STAMPS.filter(({ name }) => data[name] !== undefined), ...fields])
