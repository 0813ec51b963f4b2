import { expect } from 'vitest'
import { createArticleStore } from '../../src/articles/articleStore'
import type { ArticleRef } from '../../src/articles/articles'
import { createEditionStore } from '../../src/articles/editionStore'
import { createMediaStore } from '../../src/articles/mediaStore'
import { createStandingStore } from '../../src/articles/standingStore'
import { createReviewStore } from '../../src/desk/reviewStore'
import { createGuardedStore } from '../../src/store/guardedStore'
import type { Answer, TemporaryPayload } from '../temporaryPayload'

export const REPORTS = '/api/activity-reports'
const ROLES = ['administrator', 'publisher', 'reviewer', 'editor'] as const
type Role = (typeof ROLES)[number]

/** What an editor sends when he writes a report. */
export const text = (title: string) => ({
  title,
  bodyFormat: 'markdown',
  bodyMarkdown: '三十名党员清理河道。',
})

/** People of every role, one account, and what they do at the REST interface. */
export const openDesk = async (office: TemporaryPayload) => {
  const { payload, call } = office
  const { mediaDir } = office
  const store = createGuardedStore({ payload, onStep: () => {} })
  const standings = createStandingStore(store)
  const articles = createArticleStore({
    editions: createEditionStore(store),
    standings,
    media: createMediaStore(payload),
    mediaDir,
  })
  const tokens = {} as Record<Role, string>
  for (const role of ROLES) tokens[role] = await office.signIn(role)
  const { id: account } = await payload.create({
    collection: 'accounts',
    data: { name: '青禾先锋', appId: 'wx1', appSecret: 's', kind: 'subscription', mode: 'publish' },
  })

  let count = 0
  const newReport = async (): Promise<string> => {
    count += 1
    const { body } = await call(`${REPORTS}?draft=true`, {
      method: 'POST',
      body: { ...text(`报道 ${count}`), accounts: [account] },
      as: tokens.editor,
    })
    return body.doc.id
  }
  const patch = (id: string, body: unknown, query = ''): Promise<Answer> =>
    call(`${REPORTS}/${id}${query}`, { method: 'PATCH', body, as: tokens.editor })
  const post = (address: string, body: unknown = {}, as = tokens.reviewer): Promise<Answer> =>
    call(address, { method: 'POST', body, as })
  const approved = async (): Promise<ArticleRef> => {
    const id = await newReport()
    await post(`${REPORTS}/${id}/submit`, {}, tokens.editor)
    const { status } = await post(`${REPORTS}/${id}/approve`)
    expect(status).toBe(200)
    return { kind: 'activity-report', id }
  }
  const loaded = async (ref: ArticleRef) => {
    const article = await articles.load(ref)
    if (!article) throw new Error('nothing is approved')
    return article
  }
  /** The digest that is approved, or null. */
  const approvedHash = async (ref: ArticleRef) => (await articles.load(ref))?.contentHash ?? null
  /** What the planner does once an article is laid out. */
  const markPlanned = async (ref: ArticleRef) => {
    for (const article of await articles.toPlan(1000)) if (article.id === ref.id) await articles.done(article)
  }
  const noteOf = async ({ id }: ArticleRef) =>
    (await call(`${REPORTS}/${id}?draft=true`, { as: tokens.editor })).body.review
  const isPlanned = async ({ id }: ArticleRef) =>
    (await articles.toPlan(1000)).some((article) => article.id === id)

  /** A delivery of the article, as the planner lays it out. */
  const laidOut = async (ref: ArticleRef) => {
    const delivery = await payload.db.create({
      collection: 'deliveries',
      data: {
        key: `delivery of ${ref.id}`,
        title: '报道',
        account,
        articleKind: ref.kind,
        articleId: ref.id,
        carries: ` ${ref.kind}/${ref.id} `,
        state: 'scheduled',
        plannedFor: 'asap',
        dueAt: '2027-01-01T00:00:00.000Z',
        wakeAt: '2027-01-01T00:00:00.000Z',
        revision: 0,
        approvedHash: (await loaded(ref)).contentHash,
      },
    })
    return { now: () => payload.findByID({ collection: 'deliveries', id: String(delivery.id) }) }
  }

  return {
    payload,
    call,
    articles,
    reviews: createReviewStore(payload, { mediaDir }),
    tokens,
    account,
    newReport,
    patch,
    post,
    approved,
    loaded,
    approvedHash,
    markPlanned,
    standings,
    store,
    noteOf,
    isPlanned,
    laidOut,
  }
}
export type ReviewDesk = Awaited<ReturnType<typeof openDesk>>
