import type { Payload, SanitizedCollectionConfig } from 'payload'
import { type ReviewState, reviewOf } from '../../src/articles/approval'
import { KINDS } from '../../src/articles/kinds'
import { editionUsers } from './editionUsers'
import { placesIn, showing } from './picturePaths'

type Doc = Record<string, unknown> & { id: string | number }

/** Something that shows a picture. */
export type PictureUser = {
  collection: string
  id: string
  /** As people call it: 活动报道《…》. */
  name: string
  isCover: boolean
  inTrash: boolean
  /** Of its articles: a livestream has two. */
  reviews: ReviewState[]
}

/** Documents are read so many at a time: they are large, and only one is needed to refuse. */
const AT_ONCE = 100

const idOf = (value: unknown): string => String(Object(value).id ?? value ?? '')

const userOf = ({ slug, labels, admin }: SanitizedCollectionConfig, doc: Doc, id: string): PictureUser => {
  const label = Object(labels.singular).zh ?? labels.singular
  const groups = Object.values(KINDS).filter(({ collection }) => collection === slug)
  return {
    collection: slug,
    id: String(doc.id),
    name: `${label}《${doc[admin.useAsTitle ?? 'id'] || '未命名'}》`,
    isCover: idOf(doc.cover) === id,
    inTrash: Boolean(doc.deletedAt),
    reviews: groups.map(({ group }) => reviewOf(doc[group]).state),
  }
}

type Page = { page: number; limit: number; sort: string }
type Read = (asked: Page) => Promise<{ docs: Doc[]; hasNextPage: boolean }>

/** Those among the found that name the picture, page after page. */
const naming = async (id: string, read: Read): Promise<Doc[]> => {
  const found: Doc[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await read({ page, limit: AT_ONCE, sort: 'id' })
    found.push(...docs.filter((doc) => JSON.stringify(doc).includes(id)))
    if (!hasNextPage) return found
  }
}

/** What is saved and shows the picture. Older versions are history and not asked. */
const docsShowing = async (
  payload: Payload,
  config: SanitizedCollectionConfig,
  id: string,
): Promise<Doc[]> => {
  const places = placesIn(config.flattenedFields)
  if (places.every(({ by }) => by === 'text')) return []
  const isMongo = payload.db.name === 'mongoose'
  return naming(id, (page) =>
    payload.db.find<Doc>({ collection: config.slug, where: showing(places, { id, isMongo }), ...page }),
  )
}

/** One user for what was found in several places. */
const merged = (found: readonly PictureUser[]): PictureUser[] => {
  const users = new Map<string, PictureUser>()
  for (const user of found) {
    const key = `${user.collection} ${user.id}`
    const before = users.get(key)
    const reviews = [...(before?.reviews ?? []), ...user.reviews]
    users.set(key, { ...user, ...before, reviews, isCover: user.isCover || Boolean(before?.isCover) })
  }
  return [...users.values()]
}

/**
 * Everything that shows a picture now: articles and footers as they are saved and as they were submitted or approved, and what
 * else has a field for pictures; the trash included, as what lies there may come back.
 */
export const pictureUsers = async (payload: Payload, id: string): Promise<PictureUser[]> => {
  // Payload's own notes, such as who has a picture open, are no use.
  const ours = payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  const found: PictureUser[] = []
  for (const config of ours)
    for (const doc of await docsShowing(payload, config, id)) found.push(userOf(config, doc, id))
  return merged([...found, ...(await editionUsers(payload, id))])
}

const NAMED_MAX = 5

/** Names whoever shows a picture, in a sentence's middle. */
export const inWordsOf = (users: readonly PictureUser[]): string => {
  const names = users.slice(0, NAMED_MAX).map(({ name, inTrash }) => (inTrash ? `${name}（在回收站）` : name))
  const more = users.length > NAMED_MAX ? `等 ${users.length} 处` : ''
  return names.join('、') + more
}
