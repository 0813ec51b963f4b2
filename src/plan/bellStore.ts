import type { Payload, Where } from 'payload'
import { reviewOf } from '../articles/approval'
import type { ArticleRef, PlannableArticle } from '../articles/articles'
import type { Doc } from '../articles/canonical'
import { REVIEWED, type ReviewedKind } from '../articles/parts'
import { plannable } from '../articles/plannable'
import { rowOf } from '../articles/reviewRows'
import { hasUnapprovedEdit } from '../articles/versionStore'
import type { sqliteRows } from '../store/sqliteRows'
import { finishCutOff } from './cutOffStore'

type Deps = { payload: Payload; plain: ReturnType<typeof sqliteRows> }

/** Kinds that ring for the planner. Daily posts are picked by their day instead. */
const PLANNED = ['activity-report', 'livestream-announcement', 'livestream-record'] as const
const ARTICLES = Object.keys(REVIEWED) as ReviewedKind[]
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
export type HandedOut = Map<string, { article: PlannableArticle; updatedAt: unknown }>
const keyOf = ({ kind, id }: ArticleRef): string => `${kind}:${id}`

type Asked = { limit: number; now: Date; handedOut: HandedOut }

/** Finishes what a save left half done, and hands out the articles that ring, oldest approval first. */
export const toPlan = async (deps: Deps, { limit, now, handedOut }: Asked) => {
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

/** Silences the bell of an article that was planned as it was handed out. */
export const markPlanned = async (deps: Deps, { ref, approvedHash, handedOut }: Planned): Promise<void> => {
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

/** The approved post of a day of the year; none while it is being saved or edited. */
export const dailyPostOn = async (deps: Deps, { month, day }: { month: number; day: number }) => {
  const { docs } = await deps.payload.db.find<Doc & { id: string }>({
    collection: 'daily-posts',
    where: { and: [{ month: { equals: month } }, { day: { equals: day } }] },
    limit: 10,
    pagination: false,
  })
  const post = docs.flatMap((doc) => plannable('daily-post', doc))[0]
  return post && !(await hasUnapprovedEdit(deps.payload, post, deps.plain)) ? post : null
}
