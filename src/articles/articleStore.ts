import type { ArticleRef, ArticleStore, LoadedArticle, LocalPicture, PlannableArticle } from './articles'
import type { EditionContent } from './edition'
import type { EditionStore } from './editionStore'
import { frozenPicture } from './localPicture'
import type { MediaStore } from './mediaStore'
import type { Standing } from './standing'
import type { StandingStore } from './standingStore'

type Deps = { editions: EditionStore; standings: StandingStore; media: MediaStore; mediaDir: string }

/** The content of an edition with its pictures at hand. */
export const loadedFrom = async (
  { ref, content, hash }: { ref: ArticleRef; content: EditionContent; hash: string },
  { media, mediaDir }: Pick<Deps, 'media' | 'mediaDir'>,
): Promise<Omit<LoadedArticle, 'approvedHash'>> => {
  const { pictures, cover, ...words } = content
  const ids = [...pictures, ...(cover ? [cover] : [])].map(({ id }) => id)
  const stored = new Map((await media.byIds(ids)).map((one) => [String(one.id), one]))
  const local = (picture: EditionContent['pictures'][number]): LocalPicture =>
    frozenPicture(picture, { stored: stored.get(picture.id), mediaDir })
  return {
    ...ref,
    ...words,
    contentHash: hash,
    pictures: new Map(pictures.map((picture) => [local(picture).src, local(picture)])),
    ...(cover && { cover: { ...local(cover), ...(cover.focal && { focal: cover.focal }) } }),
  }
}

const load = async (deps: Deps, ref: ArticleRef): Promise<LoadedArticle | null> => {
  const standing = await deps.standings.of(ref)
  if (!standing?.approved || standing.isGone) return null
  const edition = await deps.editions.get(standing.approved.id)
  if (!edition) return null
  const { content, hash } = edition
  return { ...(await loadedFrom({ ref, content, hash }, deps)), approvedHash: hash }
}

/** What the planner needs of a standing; nothing when the article is not approved. */
const plannable = ({ ref, title, review, approved, wishes, wishedAt, revision, isGone }: Standing) => {
  const { approvedAt } = review
  if (!approved || !approvedAt || isGone) return []
  const article: PlannableArticle = {
    ...ref,
    title,
    approvedHash: approved.hash,
    approvedAt,
    wishedAt: wishedAt && wishedAt > approvedAt ? wishedAt : approvedAt,
    publishAt: wishes.at,
    accountIds: wishes.accounts,
    revision,
  }
  return [article]
}

const refOf = (article: PlannableArticle | Standing): ArticleRef =>
  'ref' in article ? article.ref : { kind: article.kind, id: article.id }

/** The articles as the line asks for them: standings and editions, few statements, no hooks. */
export const createArticleStore = (deps: Deps): ArticleStore => ({
  load: (ref) => load(deps, ref),
  standing: async (ref) => {
    const standing = await deps.standings.of(ref)
    return standing && !standing.isGone ? standing : null
  },
  toPlan: async (limit) => (await deps.standings.withTodo('plan', limit)).flatMap(plannable),
  toStop: (limit) => deps.standings.withTodo('stop', limit),
  done: (article) =>
    deps.standings.change({ ref: refOf(article), revision: article.revision }, { todo: null }),
  dailyPostOn: async (day) => (await deps.standings.onDay(day)).flatMap(plannable)[0] ?? null,
})
