import { approve as approveArticle } from './approve'
import type { DailyInput } from './readDaily'
import type { Session } from './session'

const titleOf = (post: DailyInput): string => post.title || `党史今天 · ${post.month}月${post.day}日`

const same = (stored: unknown, wanted: unknown): boolean => JSON.stringify(stored) === JSON.stringify(wanted)

type Stored = {
  id: string
  title: string
  summary?: string | null
  events?: { year: number; text: string; source: string }[]
}

const contentOf = (doc: Stored | (DailyInput & { title: string })) => ({
  title: doc.title,
  summary: doc.summary ?? '',
  events: (doc.events ?? []).map(({ year, text, source }) => ({ year, text, source })),
})

/** Writes the posts, keyed by month and day: the same file again updates and never doubles. */
export const importDaily = async (
  session: Session,
  { posts, approve }: { posts: DailyInput[]; approve: boolean },
) => {
  const { payload } = session
  const outcome = { created: 0, updated: 0, unchanged: 0, ids: [] as string[] }
  for (const post of posts) {
    const data = { ...post, title: titleOf(post) }
    const { docs } = await payload.find({
      collection: 'daily-posts',
      where: { and: [{ month: { equals: post.month } }, { day: { equals: post.day } }] },
      draft: true,
      depth: 0,
      limit: 1,
    })
    const stored = docs[0] as Stored | undefined
    const isSame = stored !== undefined && same(contentOf(stored), contentOf(data))
    const { id } = isSame
      ? stored
      : stored
        ? await payload.update({ collection: 'daily-posts', id: stored.id, data, draft: true })
        : await payload.create({ collection: 'daily-posts', data, draft: true })
    outcome[isSame ? 'unchanged' : stored ? 'updated' : 'created'] += 1
    outcome.ids.push(id)
    if (approve) await approveArticle(session, { kind: 'daily-post', id })
  }
  return outcome
}
