import type { Payload } from 'payload'
import type { Article } from '../render/article'
import { picturesOf } from '../render/picturesOf'
import type { ArticleRef } from './articles'
import { type Doc, idOf, list, moment, text } from './canonical'
import { contentHash } from './contentHash'
import type { EditionContent, FrozenPicture } from './edition'
import { KINDS } from './kinds'
import { focalOf, frozen } from './localPicture'
import { createMediaStore } from './mediaStore'
import { mediaSrc, renderable, titleOf } from './renderable'
import type { Wishes } from './standing'

type Deps = { payload: Payload; mediaDir: string }

/** What a document says at this moment: the content of an edition, and the digest of the document's own words. */
export type Drawn = { title: string; content: EditionContent; words: string; wishes: Wishes }

/** Accounts and time as the form has them. */
export const wishesIn = ({ kind }: Pick<ArticleRef, 'kind'>, doc: Doc): Wishes => {
  const { wish } = KINDS[kind]
  return {
    accounts: list(doc.accounts).flatMap((account) => idOf(account) ?? []),
    at: wish ? moment(doc[wish]) : null,
  }
}

const nameOf = async ({ payload }: Deps, collection: 'branches' | 'columns', id: string | null) => {
  if (!id) return undefined
  const row = await payload.db.findOne<{ id: string; name?: string }>({
    collection,
    where: { id: { equals: id } },
    select: { name: true },
  })
  return row?.name ?? undefined
}

/** A text that cannot be rendered has no pictures here; the renderer says what is wrong with it. */
const sourcesIn = (article: Article): string[] => {
  try {
    return picturesOf(article)
  } catch {
    return []
  }
}

const picturesIn = async (
  { payload, mediaDir }: Deps,
  { article, coverId }: { article: Article; coverId: string | null },
) => {
  const prefix = mediaSrc('')
  const ids = sourcesIn(article).flatMap((src) => (src.startsWith(prefix) ? src.slice(prefix.length) : []))
  const wanted = [...new Set(coverId ? [...ids, coverId] : ids)]
  const stored = new Map((await createMediaStore(payload).byIds(wanted)).map((one) => [one.id, one]))
  const pictures: FrozenPicture[] = []
  for (const id of new Set(ids)) {
    const found = stored.get(id)
    if (found) pictures.push(await frozen(found, mediaDir))
  }
  const cover = coverId ? stored.get(coverId) : undefined
  const focal = cover && focalOf(cover)
  return {
    pictures,
    ...(cover && { cover: { ...(await frozen(cover, mediaDir)), ...(focal && { focal }) } }),
  }
}

/** Nothing that is empty is carried along: the line asks whether a field is there. */
const optional = (doc: Doc) => {
  const [author, digest, sourceUrl] = [text(doc.author), text(doc.summary), text(doc.sourceUrl)]
  return { ...(author && { author }), ...(digest && { digest }), ...(sourceUrl && { sourceUrl }) }
}

const draw = async (deps: Deps, { kind, doc }: { kind: ArticleRef['kind']; doc: Doc }): Promise<Drawn> => {
  const [branchId, columnId] = [idOf(doc.branch), idOf(doc.column)]
  const [branch, column] = await Promise.all([
    nameOf(deps, 'branches', branchId),
    nameOf(deps, 'columns', columnId),
  ])
  const article = renderable({ kind, doc, names: { ...(branch && { branch }), ...(column && { column }) } })
  const title = titleOf(kind, doc)
  const content: EditionContent = {
    title,
    ...optional(doc),
    openComments: doc.openComments === true,
    article,
    ...(await picturesIn(deps, { article, coverId: idOf(doc.cover) })),
    ...(branchId && { branchId }),
    ...(columnId && { columnId }),
  }
  // As it will be read back: what JSON drops is dropped before the digest is taken.
  return {
    title,
    content: JSON.parse(JSON.stringify(content)),
    words: contentHash(kind, doc),
    wishes: wishesIn({ kind }, doc),
  }
}

/** The documents that editors write. Only review and previews read them; the line reads editions. */
export const createDocumentStore = (deps: Deps) => ({
  /** The document as it is saved; null when it is in the trash or was never there. */
  read: async ({ kind, id }: ArticleRef): Promise<Doc | null> => {
    const { collection } = KINDS[kind]
    const where = { id: { equals: id } }
    const doc = (await deps.payload.db.findOne({ collection, where })) as Doc | null
    return doc?.deletedAt ? null : doc
  },
  draw: (kind: ArticleRef['kind'], doc: Doc): Promise<Drawn> => draw(deps, { kind, doc }),
})
export type DocumentStore = ReturnType<typeof createDocumentStore>
