import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

/** The collection that an address of the API is about; `path` as `pathOf` gives it. */
export const collectionAt = (path: string, payload: Payload): SanitizedCollectionConfig | undefined => {
  const [, , slug = ''] = path.split('/')
  return payload.config.collections.find((collection) => collection.slug.toLowerCase() === slug)
}

const STAMPS = ['createdAt', 'updatedAt', 'deletedAt']

const fieldAt = (fields: FlattenedField[], [name, ...rest]: string[]): FlattenedField | undefined => {
  const field = fields.find((one) => one.name === name)
  return rest.length > 0 && field && 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : field
}

/** Tells whether a field of the collection, by its path with dots, holds a date. */
export const isDateOf =
  (collection: SanitizedCollectionConfig | undefined) =>
  (path: string): boolean => {
    const parts = path.split('.').filter((part) => part !== 'version')
    if (STAMPS.includes(parts.at(-1) ?? '')) return true
    return fieldAt(collection?.flattenedFields ?? [], parts)?.type === 'date'
  }
