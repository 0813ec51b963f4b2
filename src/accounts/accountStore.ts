import type { CollectionSlug, Where } from 'payload'
import { type ArticleKind, themesOf } from '../articles/kinds'
import type { GuardedStore } from '../store/guardedStore'
import type { AccountMode } from './account'
import { LATE_AFTER_MINUTES } from './account'
import { addressOf, identityOf, type Server } from './identity'

/** How much of an account stands still: every call, or sending alone because its quota is used up. */
export type PauseScope = 'all' | 'sending'
export type Pause = { reason: string; nextProbeAt: Date; attempts: number; scope: PauseScope }

/** How often it was probed, and when it was let run again: a refusal that comes back at once is waited for longer. */
export type LastPause = { attempts: number; resumedAt: Date }

/** An official account as the line needs it; secrets opened. */
export type LineAccount = {
  id: string
  name: string
  appId: string
  secret: string
  kind: 'subscription' | 'service'
  mode: AccountMode
  /** 群发保护: WeChat asks the administrator before each 群发, and waits for him up to 30 minutes. */
  confirmsMass: boolean
  dailyTime: string | null
  lateAfterMinutes: number
  timeZone: string
  themes: Record<ArticleKind, string>
  callback: { token: string; aesKey?: string; previousAesKey?: string } | null
  baseUrl: string
  /** The address as it is written on the account; null: the server's. */
  apiBase: string | null
  /** Its AppID on its platform: to whom everything belongs that WeChat gave (src/accounts/identity.ts). */
  identity: string
  pause: Pause | null
  /** The pause before, while it runs again. */
  lastPause: LastPause | null
  /** What its last probe or a refusal told of its rights, by capability. */
  capabilities: Record<string, { allowed?: boolean | null }>
  createdAt: Date
  inTrash: boolean
}

/** An account whose secrets cannot be opened: it is planned for, and nothing is sent from it until it is mended. */
export type BrokenAccount = LineAccount & { why: string }

type Doc = Record<string, unknown> & { id: string | number; appId?: unknown }
type Unseal = (sealed: string) => string
/** How secrets are opened, and what the server says of addresses. */
type Opening = Server & { unseal: Unseal }

const collection: CollectionSlug = 'accounts'

const pauseOf = (value: unknown): Pause | null => {
  const pause = (value ?? {}) as Record<string, unknown>
  if (pause.state !== 'paused') return null
  return {
    reason: String(pause.reason ?? ''),
    nextProbeAt: new Date((pause.nextProbeAt as string | null) ?? 0),
    attempts: Number(pause.attempts ?? 0),
    scope: pause.scope === 'sending' ? 'sending' : 'all',
  }
}

const lastPauseOf = (value: unknown): LastPause | null => {
  const { state, attempts, nextProbeAt } = (value ?? {}) as Record<string, unknown>
  if (state === 'paused' || !attempts || !nextProbeAt) return null
  return { attempts: Number(attempts), resumedAt: new Date(nextProbeAt as string) }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const accountOf = (doc: Doc, { unseal, ...server }: Opening): LineAccount => {
  const appId = text(doc.appId)
  const open = (value: unknown) => (text(value) ? unseal(text(value)) : '')
  const [token, aesKey, previousAesKey] = [
    open(doc.callbackToken),
    open(doc.aesKey),
    open(doc.previousAesKey),
  ]
  return {
    id: String(doc.id),
    name: text(doc.name),
    appId,
    secret: open(doc.appSecret),
    kind: doc.kind === 'service' ? 'service' : 'subscription',
    mode: doc.mode as AccountMode,
    confirmsMass: doc.confirmsMass === true,
    dailyTime: text(doc.dailyTime) || null,
    lateAfterMinutes: Number(doc.lateAfterMinutes ?? LATE_AFTER_MINUTES),
    timeZone: text(doc.timeZone) || 'Asia/Shanghai',
    themes: themesOf((field) => text(doc[field])),
    callback: token ? { token, ...(aesKey && { aesKey }), ...(previousAesKey && { previousAesKey }) } : null,
    baseUrl: addressOf(doc.apiBase, server),
    apiBase: (doc.apiBase as string | null | undefined) ?? null,
    identity: identityOf(doc, server),
    pause: pauseOf(doc.pause),
    lastPause: lastPauseOf(doc.pause),
    capabilities: (doc.capabilities ?? {}) as LineAccount['capabilities'],
    inTrash: Boolean(doc.deletedAt),
    createdAt: new Date((doc.createdAt as string | undefined) ?? 0),
  }
}

/** What WeChat says is about one AppID at one address: nothing of it is written once the account has got another. */
const asSeen = ({ id, appId, apiBase }: Seen): Where[] => [
  { id: { equals: id } },
  { appId: { equals: appId } },
  { apiBase: { equals: apiBase } },
]
type Seen = Pick<LineAccount, 'id' | 'appId' | 'apiBase'>

/** The accounts, and the only place where the line writes to them. */
export const createAccountStore = ({ store, ...opening }: AccountStoreDeps) => {
  const read = (doc: Doc) => accountOf(doc, opening)
  const closed = (doc: Doc) => accountOf(doc, { ...opening, unseal: () => '' })
  const alive = { deletedAt: { exists: false } }
  const setPause = (account: LineAccount, pause: Record<string, unknown>) =>
    store.update({
      collection,
      name: 'account-pause',
      // Guarded by what was seen: of two probes at once only one counts.
      where: {
        and: [
          ...asSeen(account),
          account.pause
            ? { 'pause.attempts': { equals: account.pause.attempts } }
            : { 'pause.state': { not_equals: 'paused' } },
        ],
      },
      data: { pause },
    })

  return {
    /** All accounts that are not in the trash; `broken` are those whose secrets cannot be opened, with the reason. */
    all: async (): Promise<{ accounts: LineAccount[]; broken: BrokenAccount[] }> => {
      const docs = await store.find({ collection, where: alive, limit: 0 })
      const accounts: LineAccount[] = []
      const broken: BrokenAccount[] = []
      for (const doc of docs) {
        try {
          accounts.push(read(doc))
        } catch (error) {
          broken.push({ ...accountOf(doc, { ...opening, unseal: () => '' }), why: (error as Error).message })
        }
      }
      return { accounts, broken }
    },

    /** Accounts in the trash, secrets closed: nothing of them is sent, and what waits for them becomes too late. */
    trashed: async (): Promise<LineAccount[]> =>
      (await store.find({ collection, where: { deletedAt: { exists: true } }, limit: 0 })).map(closed),

    get: async (id: string): Promise<LineAccount | null> => {
      const [doc] = await store.find({ collection, where: { id: { equals: id } }, limit: 1 })
      return doc ? read(doc) : null
    },

    /**
     * An account as it is, and as it would be with other fields; secrets stay closed, so that one whose secret cannot be
     * opened can be asked about, too. Null when there is none.
     */
    proposed: async (id: string, change: Record<string, unknown>) => {
      const [doc] = await store.find({ collection, where: { id: { equals: id } }, limit: 1 })
      if (!doc) return null
      return { before: closed(doc), after: closed({ ...doc, ...change }) }
    },

    byAppId: async (appId: string): Promise<LineAccount | null> => {
      const [doc] = await store.find({
        collection,
        where: { and: [{ appId: { equals: appId } }, alive] },
        limit: 1,
      })
      return doc ? read(doc) : null
    },

    /** Stops an account, or puts its next probe off. */
    pause: (account: LineAccount, { reason, nextProbeAt, attempts, scope }: Pause) =>
      setPause(account, { state: 'paused', reason, nextProbeAt: nextProbeAt.toISOString(), attempts, scope }),

    /** Lets it run again; its deliveries are due by themselves. When that was stays in the place of the next probe. */
    resume: (account: LineAccount, at: Date) =>
      setPause(account, {
        state: 'running',
        reason: null,
        nextProbeAt: at.toISOString(),
        attempts: account.pause?.attempts ?? 0,
        scope: null,
      }),

    /** Remembers what the account may do, as its probe found. */
    rememberCapabilities: (account: Seen, capabilities: object) =>
      store.update({
        collection,
        name: 'account-capabilities',
        where: { and: asSeen(account) },
        data: { capabilities },
      }),

    /** Remembers that WeChat asks the administrator before this account's 群发; a person may untick it again. */
    rememberConfirmation: (account: Seen) =>
      store.change({
        collection,
        name: 'account-confirms-mass',
        where: { and: asSeen(account) },
        data: { confirmsMass: true },
      }),
  }
}

type AccountStoreDeps = Opening & { store: GuardedStore }
export type AccountStore = ReturnType<typeof createAccountStore>
