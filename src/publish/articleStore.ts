import type { Payload, Where } from 'payload'
import type { Article } from '../render/article'
import { picturesOf } from '../render/picturesOf'
import { reviewOf } from '../review/approval'
import { type Doc, idOf, text } from '../review/canonical'
import { contentHash } from '../review/contentHash'
import { REVIEWED, type ReviewedKind } from '../review/parts'
import type {
  ArticleRef,
  ArticleStore,
  LoadedArticle,
  LocalPicture,
  PlannableArticle,
  Standing,
} from './articles'
import { focalOf, localPicture, type StoredPicture } from './localPicture'
import { plannable } from './plannable'
import { mediaSrc, renderable, titleOf } from './renderable'
import { finishCutOff, hasUnapprovedEdit, rowOf } from './reviewRows'
import { sqliteRows } from './sqliteRows'

type Deps = { payload: Payload; mediaDir: string; plain: ReturnType<typeof sqliteRows> }

/** Kinds that ring for the planner. Daily posts are picked by their day instead. */
const PLANNED = ['activity-report', 'livestream-announcement', 'livestream-record'] as const
const ARTICLES = Object.keys(REVIEWED) as ReviewedKind[]

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

const ringing = async ({ payload }: Deps, kind: (typeof PLANNED)[number], limit: number) => {
  const { collection, group } = REVIEWED[kind]
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection,
    where: { [`${group}.planning`]: { equals: 'pending' } },
    sort: `${group}.approvedAt`,
    limit,
    pagination: false,
  })
  return docs.flatMap((doc) => plannable(kind, doc).map((article) => ({ article, updatedAt: doc.updatedAt })))
}

/** What the planner was given, by article: a wish that changes while it plans must ring again. */
type HandedOut = Map<string, { article: PlannableArticle; updatedAt: unknown }>
const keyOf = ({ kind, id }: ArticleRef): string => `${kind}:${id}`

type Asked = { limit: number; now: Date; handedOut: HandedOut }

const toPlan = async (deps: Deps, { limit, now, handedOut }: Asked) => {
  await Promise.all(ARTICLES.map((kind) => finishCutOff(deps.payload, { kind, now })))
  const all = await Promise.all(PLANNED.map((kind) => ringing(deps, kind, limit)))
  const oldest = all
    .flat()
    .sort((one, other) => one.article.approvedAt.localeCompare(other.article.approvedAt))
    .slice(0, limit)
  for (const ringing of oldest) handedOut.set(keyOf(ringing.article), ringing)
  return oldest.map(({ article }) => article)
}

type Planned = { ref: ArticleRef; approvedHash: string; handedOut: HandedOut }

/** The row as the planner saw it, still ringing. Another bell that rang meanwhile, or a withdrawal, is not ours to silence. */
const stillRinging = ({
  ref,
  updatedAt,
  more = [],
}: {
  ref: ArticleRef
  updatedAt: unknown
  more?: Where[]
}): Where => ({
  and: [
    { id: { equals: ref.id } },
    { updatedAt: { equals: updatedAt } },
    { [`${REVIEWED[ref.kind].group}.planning`]: { equals: 'pending' } },
    ...more,
  ],
})

const markPlanned = async (deps: Deps, { ref, approvedHash, handedOut }: Planned): Promise<void> => {
  const { collection, group } = REVIEWED[ref.kind]
  const given = handedOut.get(keyOf(ref))
  handedOut.delete(keyOf(ref))
  // Nobody edited anything: the time of the last edit stays (null means: leave it).
  const silence = { [`${group}.planning`]: null, updatedAt: null }
  if (given) {
    const approved = { [`${group}.approvedHash`]: { equals: approvedHash } }
    const where = stillRinging({ ref, updatedAt: given.updatedAt, more: [approved] })
    if (typeof (await deps.plain(collection)?.change(where, silence)) === 'boolean') return
  }
  const doc = await rowOf(deps.payload, ref)
  const [now] = doc ? plannable(ref.kind, doc) : []
  if (!doc || now?.approvedHash !== approvedHash) return
  if (given && JSON.stringify(given.article) !== JSON.stringify(now)) return
  await deps.payload.db.updateOne({
    collection,
    where: stillRinging({ ref, updatedAt: doc.updatedAt }),
    data: { [group]: { ...reviewOf(doc[group]), planning: null }, updatedAt: null },
    options: { atomic: true },
  })
}

const dailyPostOn = async (deps: Deps, { month, day }: { month: number; day: number }) => {
  const { docs } = await deps.payload.db.find<Doc & { id: string }>({
    collection: 'daily-posts',
    where: { and: [{ month: { equals: month } }, { day: { equals: day } }] },
    limit: 10,
    pagination: false,
  })
  const post = docs.flatMap((doc) => plannable('daily-post', doc))[0]
  return post && !(await hasUnapprovedEdit(deps.payload, post, deps.plain)) ? post : null
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
