import { rmSync } from 'node:fs'
import path from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { ArticleRef } from '../src/articles/articles'
import { DELIVERY_STATES, type DeliveryState } from '../src/deliveries/delivery'
import type { Log } from '../src/log'
import type { OnStep } from '../src/store/steps'
import { temporaryPayload } from './temporaryPayload'

type AccountGiven = Record<string, unknown> & { callbacks?: boolean; platform?: Record<string, unknown> }
type ReportGiven = Record<string, unknown> & { title?: string; accounts?: string[] }
type FaultGiven = {
  acts?: boolean
  path: string
  fault: string | { errcode: number; errmsg?: string } | { field: string; value?: unknown; nth?: number }
  times?: number
  skip?: number
}

/** 1 July 2026, 07:00 in Shanghai. */
export const SEVEN = '2026-07-01T07:00:00+08:00'

const CLEARED = [
  'article-stats',
  'account-stats',
  'deliveries',
  'editions',
  'article-standings',
  'activity-reports',
  'daily-posts',
  'accounts',
  'callback-events',
  'call-counts',
  'leases',
  'wechat-tokens',
  'uploaded-pictures',
] as const

/** What the platform was asked and what it accepted, as a test looks at it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
type Seen = any

const approving = async ({ payload, mediaDir }: Awaited<ReturnType<typeof temporaryPayload>>) => {
  const { createReviewStore } = await import('../src/desk/reviewStore')
  const reviews = createReviewStore(payload, { mediaDir })
  const actor = { name: '终审同志', mayApprove: true }
  return {
    approve: async (ref: ArticleRef, at: Date) => {
      await reviews.submit({ ref, actor, at }).catch(() => {})
      await reviews.approve({ ref, actor, at })
      return ref
    },
  }
}

/** Receives what the platform pushes and hands it to the newsroom, as the web process does. */
const callbackServer = async (take: (appId: string, request: Request) => Promise<Response>) => {
  const app = new Hono().all('/wechat/:appId', (c) => take(c.req.param('appId'), c.req.raw))
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
  })
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) }
}

type Given = {
  databaseUrl?: string
  onStep?: OnStep
  log?: Log
  prepare?: (folder: string) => Promise<void>
}

/**
 * A whole newsroom on a fresh database, with a rehearsal WeChat beside it. The clock stands where the test puts it, for both.
 * `databaseUrl` names another database than SQLite in a temporary folder.
 */
export const aNewsroom = async ({ databaseUrl, onStep, log, prepare }: Given = {}) => {
  const office = await temporaryPayload({ ...(databaseUrl && { databaseUrl }), ...(prepare && { prepare }) })
  const { payload } = office
  const [{ createNewsroom }, { env }, { startSandbox }, { immediately }] = await Promise.all([
    import('../src/createNewsroom'),
    import('../src/env'),
    import('../src/sandbox'),
    import('../src/wechat'),
  ])
  let now = new Date(SEVEN)
  const clock = () => now
  const sandbox = await startSandbox({ clock: () => +now })
  const given = { payload, env, clock, sleep: immediately, ...(onStep && { onStep }), ...(log && { log }) }
  let count = 0
  /** Another process on the same database. */
  const another = (own: { onStep?: OnStep } = {}) =>
    createNewsroom({ ...given, ...own, owner: `test-${++count}` })
  const newsroom = another()
  const { approve } = await approving(office)

  const control = async (path: string, body?: unknown): Promise<Seen> => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await fetch(`${sandbox.url}/rehearsal/${path}`, body === undefined ? {} : init)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const callbacks = await callbackServer(async (appId, request) => {
    const answer = await newsroom.handleCallback(appId, {
      method: request.method as 'GET' | 'POST',
      query: Object.fromEntries(new URL(request.url).searchParams),
      readBody: () => request.text(),
    })
    return new Response(answer.body, { status: answer.status })
  })

  /** An account of ours and its twin at the platform. Without `callbacks` the platform pushes nothing. */
  const account = async ({ callbacks: pushes = false, platform = {}, ...fields }: AccountGiven = {}) => {
    const appId = `wx${String(++count).padStart(16, '0')}`
    const { id } = await payload.create({
      collection: 'accounts',
      data: {
        name: `公众号 ${count}`,
        appId,
        appSecret: 'the-right-secret',
        kind: 'subscription',
        mode: 'publish',
        apiBase: sandbox.url,
        callbackToken: 'callbacktoken',
        ...fields,
      } as never,
    })
    const callback = pushes ? { url: `${callbacks.url}/wechat/${appId}`, token: 'callbacktoken' } : null
    await control('accounts', { appId, callback, ...platform })
    return { id: String(id), appId }
  }

  /** An activity report, approved; without `publishAt` it is due at once. */
  const report = async ({ approved = true, ...fields }: ReportGiven & { approved?: boolean } = {}) => {
    const data = {
      title: `报道 ${++count}`,
      bodyFormat: 'markdown',
      bodyMarkdown: '三十名党员清理河道。',
      ...fields,
    }
    const { id } = await payload.create({ collection: 'activity-reports', data: data as never, draft: true })
    const ref: ArticleRef = { kind: 'activity-report', id: String(id) }
    return approved ? approve(ref, now) : ref
  }

  /** A daily post, approved. */
  const dailyPost = async (fields: { month: number; day: number } & Record<string, unknown>) => {
    const data = {
      title: `党史今天 ${fields.month}.${fields.day}`,
      events: [{ year: 1921, text: '中国共产党成立。', source: '《中国共产党简史》' }],
      ...fields,
    }
    const { id } = await payload.create({ collection: 'daily-posts', data: data as never, draft: true })
    return approve({ kind: 'daily-post', id: String(id) }, now)
  }

  return {
    ...office,
    newsroom,
    another,
    sandbox,
    control,
    account,
    report,
    dailyPost,
    approve: (ref: ArticleRef) => approve(ref, now),
    now: () => now,
    /** Moves the clock of both sides; callbacks that fall due are pushed before it returns. */
    at: async (moment: string | Date) => {
      now = new Date(moment)
      await control('flush-callbacks', {})
    },
    /** Lets minutes pass, then runs a pass. */
    pass: async (minutes = 0) => {
      now = new Date(+now + minutes * 60_000)
      await control('flush-callbacks', {})
      return newsroom.tick()
    },
    fault: (fault: FaultGiven) => control('faults', fault),
    calls: async (path: string): Promise<Seen[]> =>
      (await control(`calls?path=${encodeURIComponent(path)}`)).calls,
    /** Articles that readers got or will get, oldest first. */
    sent: async (appId?: string): Promise<Seen[]> => control(appId ? `sent?appId=${appId}` : 'sent'),
    all: async () => await newsroom.deliveries.byState(Object.keys(DELIVERY_STATES) as DeliveryState[]),
    /** Changes an approved article as an editor does. */
    edit: ({ id }: ArticleRef, data: Record<string, unknown>) =>
      payload.update({ collection: 'activity-reports', id, data: data as never }),
    /** Other accounts for an approved article; its content stays. */
    retarget: ({ id }: ArticleRef, accounts: string[]) =>
      payload.update({ collection: 'activity-reports', id, data: { accounts } as never }),
    bornAt: (id: string, at: string) =>
      payload.db.updateOne({ collection: 'accounts', id, data: { createdAt: new Date(at).toISOString() } }),
    /** An empty house: nothing of an earlier test is left. */
    clear: async () => {
      for (const collection of CLEARED) await payload.db.deleteMany({ collection, where: {} })
      for (const collection of ['activity-reports', 'daily-posts'] as const)
        await payload.db.deleteVersions({ collection, where: {} })
      for (const name of ['last-sending.json', 'rolled-back.json'])
        rmSync(path.join(path.dirname(office.mediaDir), name), { force: true })
    },
    deliveryOf: async ({ id }: ArticleRef, accountId?: string) => {
      const [found] = (await newsroom.deliveries.ofArticle({ kind: 'activity-report', id })).filter(
        (delivery) => !accountId || delivery.accountId === accountId,
      )
      if (!found) throw new Error('no delivery was laid out')
      return found
    },
    close: async () => {
      await callbacks.close()
      await sandbox.close()
      await office.close()
    },
  }
}
export type TestNewsroom = Awaited<ReturnType<typeof aNewsroom>>
