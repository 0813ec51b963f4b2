import type { Payload, Where } from 'payload'
import type { FrozenPicture } from '../../src/articles/edition'
import { type ArticleKind, KINDS } from '../../src/articles/kinds'
import { standingOf } from '../../src/articles/standing'
import type { PictureUser } from './pictureUsers'

type Row = Record<string, unknown> & { id: string | number; kind: string; articleId: string }
type Content = { title?: string; cover?: FrozenPicture; doc?: { name?: string } }

/** Where an edition names its pictures: those of the text, the cover, and a footer's code. */
const NAMES = ['content.pictures.id', 'content.cover.id', 'content.qr.id']

/** SQLite keeps an edition as text and looks into it; MongoDB knows the paths. */
const naming = (id: string, isMongo: boolean): Where =>
  isMongo ? { or: NAMES.map((path) => ({ [path]: { equals: id } })) } : { content: { contains: id } }

/** The approved edition of an article, and the submitted one while somebody looks at it; older ones are history. */
const articleOf = async (payload: Payload, row: Row, id: string): Promise<PictureUser | undefined> => {
  const edition = { equals: String(row.id) }
  const where: Where = { or: [{ edition }, { approvedEdition: edition }] }
  const stored = await payload.db.findOne<Row>({ collection: 'article-standings', where })
  const standing = stored && standingOf(stored)
  const isInReview = standing?.edition?.id === String(row.id) && standing.review.state === 'pending'
  if (!standing || !(isInReview || standing.approved?.id === String(row.id))) return undefined
  const { title = '', cover } = row.content as Content
  const { label, collection } = KINDS[row.kind as ArticleKind]
  return {
    collection,
    id: row.articleId,
    name: `${label[0]}《${title || '未命名'}》`,
    isCover: cover?.id === id,
    inTrash: standing.isGone,
    reviews: [standing.review.state],
  }
}

/** The edition of a footer that is in use: its newest, until an edit is approved. */
const footerOf = async (payload: Payload, row: Row): Promise<PictureUser | undefined> => {
  const of = { articleId: { equals: row.articleId } }
  const where = { and: [of, { kind: { equals: 'footer' } }] }
  const { docs } = await payload.db.find<Row>({ collection: 'editions', where, sort: '-number', limit: 1 })
  const footer = await payload.db.findOne<Row & { name?: string; deletedAt?: string | null }>({
    collection: 'recruitment-footers',
    where: { id: { equals: row.articleId } },
  })
  if (!footer || String(docs[0]?.id) !== String(row.id)) return undefined
  return {
    collection: 'recruitment-footers',
    id: row.articleId,
    name: `动员文案《${footer.name || '未命名'}》`,
    isCover: false,
    inTrash: Boolean(footer.deletedAt),
    reviews: [],
  }
}

/**
 * What shows a picture in an edition that is in review, approved or in use, whatever its document says by now: the line sends
 * the edition.
 */
export const editionUsers = async (payload: Payload, id: string): Promise<PictureUser[]> => {
  const where = naming(id, payload.db.name === 'mongoose')
  const { docs } = await payload.db.find<Row>({ collection: 'editions', where, limit: 0, pagination: false })
  const users = await Promise.all(
    docs.map((row) => (row.kind === 'footer' ? footerOf(payload, row) : articleOf(payload, row, id))),
  )
  return users.flatMap((user) => user ?? [])
}
