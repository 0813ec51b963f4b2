import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type Where,
} from 'payload'

type Used = { collection: CollectionSlug; id: number | string }
type User = { id: number | string; title: string; inTrash: boolean }

/** So many users are named; of the others the number is told. */
const NAMED = 3
/** Kept by the house itself: their number says enough. */
const COUNTED: Record<string, string> = {
  deliveries: '推送任务',
  'article-stats': '文章数据',
  'account-stats': '公众号数据',
}
/** What one of them is counted by. */
const MEASURES: Record<string, string> = { users: '位', deliveries: '条' }

const pointsTo = (field: FlattenedField, slug: string): boolean =>
  (field.type === 'relationship' || field.type === 'upload') &&
  [field.relationTo].flat().includes(slug as never)

/** The paths of a collection under which documents of another are named. */
const pathsTo = (
  fields: FlattenedField[],
  { slug, prefix = '' }: { slug: string; prefix?: string },
): string[] =>
  fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (pointsTo(field, slug)) return [path]
    return 'flattenedFields' in field ? pathsTo(field.flattenedFields, { slug, prefix: `${path}.` }) : []
  })

type Asked = { where: Where; collection: CollectionSlug; req: PayloadRequest }

/** The first users and how many there are in all, those in the trash as well. */
const usersIn = async ({ where, collection, req }: Asked): Promise<{ first: User[]; total: number }> => {
  const title = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const asked = { collection, where, depth: 0, limit: NAMED, trash: true, overrideAccess: true }
  const { docs, totalDocs } = await req.payload.find(asked)
  const first = (docs as unknown as (Record<string, unknown> & { id: string })[]).map((doc) => ({
    id: doc.id,
    title: String(doc[title] ?? doc.id),
    inTrash: Boolean(doc.deletedAt),
  }))
  return { first, total: totalDocs }
}

const inWords = (
  { first, total }: { first: User[]; total: number },
  { slug, label }: { slug: string; label: string },
): string => {
  if (COUNTED[slug]) return `${COUNTED[slug]} ${total} ${MEASURES[slug] ?? '行'}`
  const named = first.map(({ title, inTrash }) => `「${title}」${inTrash ? '（在回收站）' : ''}`)
  return `${label}${named.join('')}${total > NAMED ? `等 ${total} ${MEASURES[slug] ?? '篇'}` : ''}`
}

const labelOf = (labels: { singular: unknown }): string => {
  const { singular } = labels
  return typeof singular === 'object'
    ? String((singular as { zh?: string } | null)?.zh ?? '')
    : String(singular)
}

/** Who names a document, in words, collection by collection. */
const usersOf = async ({ collection, id }: Used, req: PayloadRequest): Promise<string[]> => {
  const told: string[] = []
  for (const { slug, labels, flattenedFields } of req.payload.config.collections) {
    // Payload's own locks and preferences hold nobody up.
    if (slug.startsWith('payload-')) continue
    const paths = pathsTo(flattenedFields, { slug: collection })
    if (paths.length === 0) continue
    const where = { or: paths.map((path) => ({ [path]: { in: [id] } })) }
    const users = await usersIn({ where, collection: slug as CollectionSlug, req })
    if (users.total > 0) told.push(inWords(users, { slug, label: labelOf(labels) }))
  }
  return told
}

const refuse = async (used: Used, { title, req }: { title: string; req: PayloadRequest }): Promise<void> => {
  const users = await usersOf(used, req)
  if (users.length === 0) return
  const words = `「${title}」正在使用，没有删除：${users.join('；')}。请先在这些地方换掉它。`
  throw new APIError(words, 409, null, true)
}

const titleIn = ({ name }: Record<string, unknown>): string => String(name ?? '')

/** Refuses to delete what something else names, and says who. */
export const refuseWhileUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const slug = collection.slug as CollectionSlug
  const doc = await req.payload.findByID({
    collection: slug,
    id,
    depth: 0,
    trash: true,
    overrideAccess: true,
  })
  await refuse({ collection: slug, id }, { title: titleIn(doc as never), req })
}

/** The trash is what the delete button of the admin means: a document in use stays out of it, too. */
export const refuseTrashWhileUsed: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const goes = operation === 'update' && Boolean(data.deletedAt) && !originalDoc.deletedAt
  if (goes) {
    const used = { collection: collection.slug as CollectionSlug, id: originalDoc.id }
    await refuse(used, { title: titleIn(originalDoc), req })
  }
  return data
}
