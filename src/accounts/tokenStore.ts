import type { Where } from 'payload'
import type { GuardedStore } from '../store/guardedStore'
import type { StoredToken, TokenStore } from '../wechat'

type Box = { seal: (text: string) => string; unseal: (sealed: string) => string }
type Forced = { day: string; count: number; at: string }

const collection = 'wechat-tokens'
const keyIs = (appId: string): Where => ({ key: { equals: appId } })

/** The tokens of all accounts, shared by every process through the database and sealed there. */
export const createTokenStore = ({ store, box }: { store: GuardedStore; box: Box }): TokenStore => {
  const rowOf = async (appId: string) =>
    (await store.find({ collection, where: keyIs(appId), limit: 1 }))[0] ?? null
  const update = (where: Where[], data: Record<string, unknown>) =>
    store.update({ collection, name: 'token', where: { and: where }, data })

  const read: TokenStore['read'] = async (appId): Promise<StoredToken | null> => {
    const row = await rowOf(appId)
    if (!row?.token) return null
    return {
      token: box.unseal(String(row.token)),
      expiresAt: new Date(row.expiresAt as string),
      version: String(row.revision),
    }
  }

  const lease: TokenStore['lease'] = async (appId, { owner, now, until, latest, seen }) => {
    const free: Where = {
      or: [
        { leaseOwner: { equals: null } },
        { leaseUntil: { less_than_equal: now.toISOString() } },
        { leaseUntil: { greater_than: latest.toISOString() } },
      ],
    }
    const asSeen: Where = seen === null ? { token: { equals: null } } : { revision: { equals: Number(seen) } }
    const data = { leaseOwner: owner, leaseUntil: until.toISOString() }
    if (await update([keyIs(appId), asSeen, free], data)) return true
    if (seen !== null || (await rowOf(appId))) return false
    // The first time ever: whoever inserts the row holds the lease.
    return (
      (await store.insert({ collection, name: 'token', data: { key: appId, revision: 0, ...data } })) !== null
    )
  }

  return {
    read,
    lease,
    save: async (appId, { owner, token, expiresAt }) => {
      const row = await update([keyIs(appId), { leaseOwner: { equals: owner } }], {
        token: box.seal(token),
        expiresAt: expiresAt.toISOString(),
        revision: { $inc: 1 },
        leaseOwner: null,
        leaseUntil: null,
      })
      return row && String(row.revision)
    },
    release: async (appId, { owner }) => {
      await update([keyIs(appId), { leaseOwner: { equals: owner } }], { leaseOwner: null, leaseUntil: null })
    },
    countForced: async (appId, { day, now, perDay, apartMs }) => {
      const row = await rowOf(appId)
      const forced = (row?.forced ?? null) as Forced | null
      const today = forced?.day === day ? forced.count : 0
      if (!row || today >= perDay) return false
      if (forced && Math.abs(+now - Date.parse(forced.at)) < apartMs) return false
      // Asked only by the holder of the lease; naming the holder makes it one guarded statement.
      const counted = await update([keyIs(appId), { leaseOwner: { equals: row.leaseOwner ?? null } }], {
        forced: { day, count: today + 1, at: now.toISOString() },
      })
      return counted !== null
    },
  }
}
