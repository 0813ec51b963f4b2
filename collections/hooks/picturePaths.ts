import type { FlattenedField, Where } from 'payload'

/** How a field may show a picture: by relation, by `media:<id>` in a text, or somewhere inside a rich text. */
type Place = { path: string; by: 'relation' | 'text' | 'rich text' }

const byOf = (field: FlattenedField): Place['by'] | undefined => {
  if (field.type === 'upload' || field.type === 'relationship')
    return [field.relationTo].flat().includes('media') ? 'relation' : undefined
  if (field.type === 'textarea') return 'text'
  return field.type === 'richText' ? 'rich text' : undefined
}

/** Every field of a collection that may show a picture, nested ones by their path. */
export const placesIn = (fields: readonly FlattenedField[], prefix = ''): Place[] =>
  fields.flatMap((field) => {
    const path = prefix + field.name
    const by = byOf(field)
    if (by) return [{ path, by }]
    return 'flattenedFields' in field ? placesIn(field.flattenedFields, `${path}.`) : []
  })

type Asked = { id: string; isMongo: boolean; prefix?: string }

/**
 * A question for the documents that may show a picture; who is found has still to be looked at. SQLite keeps a rich text as
 * text and looks into it. MongoDB cannot, so there it asks for all that have one.
 */
export const showing = (places: readonly Place[], { id, isMongo, prefix = '' }: Asked): Where => {
  const richText = isMongo ? { exists: true } : { contains: id }
  const questions = { relation: { in: [id] }, text: { contains: `media:${id}` }, 'rich text': richText }
  return { or: places.map(({ path, by }) => ({ [prefix + path]: questions[by] })) }
}
