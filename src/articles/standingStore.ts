import type { GuardedStore } from '../store/guardedStore'
import { type Review, UNREVIEWED } from './approval'
import type { ArticleRef } from './articles'
import type { Edition } from './edition'
import { dayKey, type Standing, standingOf, type Todo, type Wishes } from './standing'

const collection = 'article-standings'

const keyOf = ({ kind, id }: ArticleRef): string => `${kind}/${id}`

/** What a move may write. `edition` and `approved` name the edition; null empties them. */
export type Change = {
  review?: Review
  title?: string
  edition?: Edition
  approved?: Edition | null
  wishes?: Wishes
  wishedAt?: Date
  todo?: Todo | null
  isGone?: boolean
}

const submitted = ({ id, number, hash, words }: Edition) => ({
  edition: id,
  editionNumber: number,
  editionHash: hash,
  editionWords: words,
})

const approvedAs = (edition: Edition | null) => {
  const daily = edition?.content.article.daily
  return {
    approvedEdition: edition?.id ?? null,
    approvedHash: edition?.hash ?? null,
    approvedWords: edition?.words ?? null,
    day: daily ? dayKey(daily) : null,
  }
}

const columnsOf = ({ review, edition, approved, wishedAt, ...plain }: Change) => ({
  ...plain,
  ...review,
  ...(edition && submitted(edition)),
  ...(approved !== undefined && approvedAs(approved)),
  ...(wishedAt && { wishedAt: wishedAt.toISOString() }),
})

/** The rows that say where articles stand. Every change is one statement, guarded by the revision that was seen. */
export const createStandingStore = (store: GuardedStore) => {
  const list = async (where: Parameters<GuardedStore['find']>[0]['where'], limit: number, sort?: string) =>
    (await store.find({ collection, where, limit, ...(sort && { sort }) })).map(standingOf)

  return {
    of: async (ref: ArticleRef): Promise<Standing | null> =>
      (await list({ key: { equals: keyOf(ref) } }, 1))[0] ?? null,

    /** The row of an article, made where there is none. Of two makers one wins and both get the row. */
    open: async (
      ref: ArticleRef,
      { title, wishes }: { title: string; wishes: Wishes },
    ): Promise<Standing> => {
      const key = keyOf(ref)
      const data = { key, kind: ref.kind, articleId: ref.id, title, wishes, ...UNREVIEWED, revision: 0 }
      await store.insert({ collection, name: 'standing', data })
      const [row] = await list({ key: { equals: key } }, 1)
      if (!row) throw new Error(`No standing of ${key}`)
      return row
    },

    /** @returns false when another was faster: then read again and decide anew */
    change: (standing: Pick<Standing, 'ref' | 'revision'>, change: Change): Promise<boolean> =>
      store.change({
        collection,
        name: `standing:${change.review?.state ?? change.todo ?? 'wishes'}`,
        where: {
          and: [{ key: { equals: keyOf(standing.ref) } }, { revision: { equals: standing.revision } }],
        },
        data: { ...columnsOf(change), revision: standing.revision + 1 },
      }),

    /** Articles with something left to do, oldest approval first. */
    withTodo: (todo: Todo, limit: number) => list({ todo: { equals: todo } }, limit, 'approvedAt'),

    /** Approved daily posts of a day of the year. */
    onDay: (day: { month: number; day: number }) => list({ day: { equals: dayKey(day) } }, 10),

    /** An article that is gone for good stands nowhere. */
    remove: (ref: ArticleRef) =>
      store.remove({ collection, where: { key: { equals: keyOf(ref) } }, name: 'standing-removed' }),
  }
}
export type StandingStore = ReturnType<typeof createStandingStore>
