import type { Payload } from 'payload'
import { reviewOf } from '../articles/approval'
import type { ArticleRef, ArticleStore, LoadedArticle, LocalPicture, Standing } from '../articles/articles'
import { type Doc, idOf, text } from '../articles/canonical'
import { contentHash } from '../articles/contentHash'
import { focalOf, localPicture, type StoredPicture } from '../articles/localPicture'
import { REVIEWED } from '../articles/parts'
import { mediaSrc, renderable, titleOf } from '../articles/renderable'
import { rowOf } from '../articles/reviewRows'
import { hasUnapprovedEdit } from '../articles/versionStore'
import type { Article } from '../render/article'
import { picturesOf } from '../render/picturesOf'
import { sqliteRows } from '../store/sqliteRows'
import { dailyPostOn, type HandedOut, markPlanned, toPlan } from './bellStore'

type Deps = { payload: Payload; mediaDir: string; plain: ReturnType<typeof sqliteRows> }

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

const storedPictures = async ({ payload, plain }: Deps, ids: string[]): Promise<StoredPicture[]> => {
  if (ids.length === 0) return []
  const sought = { where: { id: { in: ids } }, limit: ids.length }
  const rows = await plain('media')?.findWithoutLists(sought)
  if (rows) return rows as unknown as StoredPicture[]
  const { docs } = await payload.db.find<StoredPicture>({ collection: 'media', ...sought, pagination: false })
  return docs
}

const picturesIn = async (deps: Deps, article: Article, coverId: string | null) => {
  const prefix = mediaSrc('')
  const ids = sourcesIn(article).flatMap((src) => (src.startsWith(prefix) ? src.slice(prefix.length) : []))
  const stored = await storedPictures(deps, [...new Set(coverId ? [...ids, coverId] : ids)])
  const cover = stored.find(({ id }) => id === coverId)
  const focal = cover && focalOf(cover)
  return {
    pictures: new Map<string, LocalPicture>(
      stored
        .filter(({ id }) => ids.includes(id))
        .map((picture) => [mediaSrc(picture.id), localPicture(picture, deps.mediaDir)]),
    ),
    cover: cover && { ...localPicture(cover, deps.mediaDir), ...(focal && { focal }) },
  }
}

/** Nothing that is empty is carried along: the line asks whether a field is there. */
const optional = (doc: Doc) => {
  const [author, digest, sourceUrl] = [text(doc.author), text(doc.summary), text(doc.sourceUrl)]
  return { ...(author && { author }), ...(digest && { digest }), ...(sourceUrl && { sourceUrl }) }
}

/** An article as far as readers see it. The list of its accounts is no part of that, and a report has no other list. */
const contentRow = async ({ payload, plain }: Deps, ref: ArticleRef): Promise<Doc | null> => {
  if (ref.kind !== 'activity-report') return rowOf(payload, ref)
  const { collection } = REVIEWED[ref.kind]
  const rows = await plain(collection)?.findWithoutLists({ where: { id: { equals: ref.id } }, limit: 1 })
  return rows ? (rows[0] ?? null) : rowOf(payload, ref)
}

/** What is approved at this moment: nothing, once an edit is saved that nobody has approved. */
const approvedHashOf = async ({ payload, plain }: Deps, { ref, doc }: { ref: ArticleRef; doc: Doc }) => {
  const { approvedHash } = reviewOf(doc[REVIEWED[ref.kind].group])
  return approvedHash && (await hasUnapprovedEdit(payload, ref, plain)) ? null : approvedHash
}

const load = async (deps: Deps, ref: ArticleRef): Promise<LoadedArticle | null> => {
  const doc = await contentRow(deps, ref)
  if (!doc || doc.deletedAt) return null
  const { kind, id } = ref
  const [branchId, columnId] = [idOf(doc.branch), idOf(doc.column)]
  const [branch, column, approvedHash] = await Promise.all([
    nameOf(deps, 'branches', branchId),
    nameOf(deps, 'columns', columnId),
    approvedHashOf(deps, { ref, doc }),
  ])
  const article = renderable({ kind, doc, names: { ...(branch && { branch }), ...(column && { column }) } })
  const { pictures, cover } = await picturesIn(deps, article, idOf(doc.cover))
  return {
    kind,
    id,
    title: titleOf(kind, doc),
    ...optional(doc),
    openComments: doc.openComments === true,
    contentHash: contentHash(kind, doc),
    approvedHash,
    article,
    pictures,
    ...(cover && { cover }),
    ...(branchId && { branchId }),
    ...(columnId && { columnId }),
  }
}

const standing = async (deps: Deps, ref: ArticleRef): Promise<Standing | null> => {
  const doc = await contentRow(deps, ref)
  if (!doc || doc.deletedAt) return null
  const { kind } = ref
  return {
    title: titleOf(kind, doc),
    contentHash: contentHash(kind, doc),
    approvedHash: await approvedHashOf(deps, { ref, doc }),
    // A daily post rings all year: it is looked up by its day.
    rings: kind !== 'daily-post' && reviewOf(doc[REVIEWED[kind].group]).planning !== null,
  }
}

/** The articles as the line asks for them, read fresh on Payload's adapter: few statements, no hooks. */
export const createArticleStore = (on: Omit<Deps, 'plain'>): ArticleStore => {
  const deps: Deps = { ...on, plain: sqliteRows(on.payload) }
  const handedOut: HandedOut = new Map()
  return {
    load: (ref) => load(deps, ref),
    standing: (ref) => standing(deps, ref),
    toPlan: (limit, now) => toPlan(deps, { limit, now, handedOut }),
    markPlanned: (ref, approvedHash) => markPlanned(deps, { ref, approvedHash, handedOut }),
    dailyPostOn: (day) => dailyPostOn(deps, day),
  }
}
