import type { Payload } from 'payload'
import { type Addressed, identityOf, type Server } from '../accounts/identity'
import { knownDays, saveAccountDays } from './accountDaysStore'
import { beginOf, dayAfter, dayIn, type Span } from './days'
import type { Candidate, Found } from './match'
import { findAll, type StoredRow, toldIn, upsertRows } from './rowStore'
import type { AccountRow, ArticleRow } from './rows'
import type { Known } from './wanted'

/** An account whose figures may be asked for. */
export type CountedAccount = {
  id: string
  name: string
  /** Its AppID on its platform: of no other does WeChat tell figures here. */
  identity: string
}
type Counted = Pick<CountedAccount, 'id' | 'identity'>

/** Certified, not known to lack the right, and not standing still altogether. */
const mayCount = ({ certified, deletedAt, mode, pause, capabilities }: StoredRow): boolean => {
  const { state, scope } = (pause ?? {}) as { state?: string; scope?: string }
  const { datacube } = (capabilities ?? {}) as { datacube?: { allowed?: boolean | null } }
  const standsStill = state === 'paused' && scope !== 'sending'
  return certified !== false && !deletedAt && mode !== 'hand' && datacube?.allowed !== false && !standsStill
}

const candidateOf = (doc: StoredRow): Candidate => {
  const { articleUrl, msgDataId, results, alsoCarries } = doc
  const others = Array.isArray(alsoCarries) ? (alsoCarries as Candidate['articles']) : []
  const urls: (string | undefined)[] = [(articleUrl as string | null) || undefined]
  for (const { index, url } of Array.isArray(results) ? (results as { index: number; url?: string }[]) : []) {
    if (url) urls[index - 1] = url
  }
  return {
    id: doc.id,
    title: String(doc.title ?? ''),
    publishedOn: dayIn(new Date(doc.publishedAt as string)),
    urls,
    articles: [{ kind: String(doc.articleKind), id: String(doc.articleId) }, ...others],
    ...(msgDataId ? { msgDataId: String(msgDataId) } : {}),
  }
}

const publishedIn = (payload: Payload, { id, identity }: Counted, { from, to }: Span) =>
  findAll(payload, {
    collection: 'deliveries',
    where: {
      and: [
        { account: { equals: id } },
        // Rows written before identities were remembered are its own.
        { or: [{ identity: { equals: identity } }, { identity: { equals: null } }] },
        { publishedAt: { greater_than_equal: beginOf(from).toISOString() } },
        { publishedAt: { less_than: beginOf(dayAfter(to, 1)).toISOString() } },
      ],
    },
  })

const publishDays = async (payload: Payload, account: Counted, span: Span): Promise<string[]> => {
  const [sent, counted] = await Promise.all([
    publishedIn(payload, account, span),
    findAll(payload, {
      collection: 'account-stats',
      where: {
        and: [
          { account: { equals: account.id } },
          { statDate: { greater_than_equal: span.from } },
          { statDate: { less_than_equal: span.to } },
          { sendPageCount: { greater_than: 0 } },
        ],
      },
    }),
  ])
  const days = [
    ...sent.map(({ publishedAt }) => dayIn(new Date(publishedAt as string))),
    ...counted.map(({ statDate }) => String(statDate)),
  ]
  return [...new Set(days)].sort()
}

type ArticleDays = { publishedOn: string; figures: ArticleRow[] }

const saveArticleDays = async (
  payload: Payload,
  accountId: string,
  { publishedOn, figures }: ArticleDays,
): Promise<number> => {
  if (figures.length === 0) return 0
  const stored = await findAll(payload, {
    collection: 'article-stats',
    where: { and: [{ account: { equals: accountId } }, { publishedOn: { equals: publishedOn } }] },
  })
  const known = new Set(stored.map(({ key }) => key))
  const rows = figures.map((row) => {
    const key = `${accountId}:${row.msgid}:${row.statDate}`
    return { key, account: accountId, ...(known.has(key) ? toldIn(row) : row) }
  })
  return upsertRows(payload, { collection: 'article-stats', rows, stored })
}

/** A number that is known stays: only an empty one is filled in. */
const learnMessageNumber = async (payload: Payload, { deliveryId, msgDataId }: Found): Promise<void> => {
  await payload.db.updateOne({
    collection: 'deliveries',
    where: { and: [{ id: { equals: deliveryId } }, { msgDataId: { exists: false } }] },
    data: { msgDataId, updatedAt: null },
    options: { atomic: true },
  })
}

/** The address of a message's first article, where neither an event nor a person has told it; a known one stays. */
const learnAddress = async (payload: Payload, { deliveryId, url }: { deliveryId: string; url: string }) => {
  await payload.db.updateOne({
    collection: 'deliveries',
    where: {
      and: [
        { id: { equals: deliveryId } },
        { state: { equals: 'published' } },
        { articleUrl: { exists: false } },
      ],
    },
    data: { articleUrl: url, updatedAt: null },
    options: { atomic: true },
  })
}

/** The rows of WeChat's figures, and what must be known to ask for them. Running it twice writes nothing more. */
export const createStatsStore = (payload: Payload, server: Server = {}) => ({
  countedAccounts: async (): Promise<CountedAccount[]> =>
    (await findAll(payload, { collection: 'accounts', where: {} }))
      .filter(mayCount)
      .map((doc) => ({ id: doc.id, name: String(doc.name), identity: identityOf(doc as Addressed, server) })),
  /** Days of the span on which the account published, by its deliveries or by WeChat's own count. */
  publishDays: (account: Counted, span: Span) => publishDays(payload, account, span),
  /** Deliveries that may be what WeChat counts under a day: a message near midnight may have moved by one. */
  publishedAround: async (account: Counted, day: string): Promise<Candidate[]> =>
    (await publishedIn(payload, account, { from: dayAfter(day, -1), to: dayAfter(day, 1) })).map(candidateOf),
  /** Days of which figures are known, as far back as `since`; the newest one however old it is. */
  knownDays: (accountId: string, since: string): Promise<Known> => knownDays(payload, accountId, since),
  /** @returns how many rows were new or different */
  saveAccountDays: (accountId: string, days: AccountRow[]) => saveAccountDays(payload, accountId, days),
  /** @returns how many rows were new or different */
  saveArticleDays: (accountId: string, days: ArticleDays) => saveArticleDays(payload, accountId, days),
  learnMessageNumber: (found: Found) => learnMessageNumber(payload, found),
  learnAddress: ({ deliveryId }: Found, url: string) => learnAddress(payload, { deliveryId, url }),
})
export type StatsStore = ReturnType<typeof createStatsStore>
