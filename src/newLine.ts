import pLimit, { type LimitFunction } from 'p-limit'
import { createAccountStore, type LineAccount } from './accounts/accountStore'
import { createCallCountStore } from './accounts/callCountStore'
import type { Server } from './accounts/identity'
import type { ArticleStore, FooterStore } from './articles/articles'
import { type NameStore, rememberedNames } from './articles/nameStore'
import { rememberedFooters } from './content/rememberedFooters'
import { createDeliveryStore } from './deliveries/deliveryStore'
import { createEventStore } from './deliveries/eventStore'
import type { Line } from './deliveries/line'
import type { Witness } from './deliveries/witness'
import type { PicturePlacer } from './images'
import type { Log } from './log'
import { isSealed, seal, unseal } from './secretBox'
import type { GuardedStore } from './store/guardedStore'
import { createLeaseStore } from './store/leaseStore'
import type { OnStep } from './store/steps'
import type { Clock } from './time/clock'
import { createWechatClient, type Sleep, type TokenStore, type WechatClient } from './wechat'

/** What a line is built from; everything that does not depend on the time. */
export type LineParts = {
  store: GuardedStore
  owner: string
  articles: ArticleStore
  footers: FooterStore
  names: NameStore
  tokens: TokenStore
  secret: string
  witness: Witness
  log: Log
  /** What the server says of WeChat's addresses. */
  server: Server
  onStep: OnStep
  stopping: AbortSignal
  sleep?: Sleep
  placerFor: (clientOf: (identity: string) => WechatClient) => PicturePlacer
}

type Known = { client: WechatClient; secret: string }

/** One client per identity for as long as its secret stays: it holds the token. */
const createClients = ({ tokens, owner, onStep, stopping, sleep, log }: LineParts, clock: Clock) => {
  const known = new Map<string, Known>()
  return {
    clientFor: (account: LineAccount): WechatClient => {
      const { identity, appId, secret, baseUrl } = account
      const found = known.get(identity)
      if (found?.secret === secret) return found.client
      const client = createWechatClient({
        appId,
        secret,
        baseUrl,
        tokens,
        tokenKey: identity,
        clock,
        owner,
        stopping,
        onCall: (record) => log.call({ account: account.id, ...record }),
        onStep: (when, path) => onStep(when, `call:${path}`),
        ...(sleep && { sleep }),
      })
      known.set(identity, { client, secret })
      return client
    },
    clientOf: (identity: string): WechatClient => {
      const found = known.get(identity)
      if (!found) throw new Error(`No client was made for ${identity}`)
      return found.client
    },
  }
}

const createQueues = () => {
  const queues = new Map<string, LimitFunction>()
  return <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const queue = queues.get(name) ?? pLimit(1)
    queues.set(name, queue)
    return queue(work)
  }
}

/** Builds the line for a clock: the worker's, or the one that `tick --now` sets. */
export const newLine = (parts: LineParts, { clock, pretends }: Pick<Line, 'clock' | 'pretends'>): Line => {
  const { store, owner, articles, footers, secret, stopping, placerFor } = parts
  const { clientFor, clientOf } = createClients(parts, clock)
  const placer = placerFor(clientOf)
  const remembered = rememberedFooters(footers)
  const names = rememberedNames(parts.names)
  const standing = new Set<string>()
  const unable = new Set<string>()
  let passes = 0
  const open = (sealed: string) => (isSealed(sealed) ? unseal(sealed, secret) : sealed)
  return {
    clock,
    pretends,
    since: clock(),
    witness: parts.witness,
    log: parts.log,
    owner,
    articles,
    footers: remembered,
    names,
    beginPass: () => {
      if (passes === 0) {
        standing.clear()
        unable.clear()
      }
      passes += 1
      remembered.forget()
      names.forget()
    },
    endPass: () => {
      passes -= 1
    },
    stopping,
    accounts: createAccountStore({ ...parts.server, store, unseal: open }),
    counts: createCallCountStore({ store }),
    deliveries: createDeliveryStore({ store, clock, log: parts.log }),
    events: createEventStore({ store, clock }),
    leases: createLeaseStore({ store, clock }),
    clientFor,
    standing,
    unable,
    published: { since: clock(), of: new Map(), foreign: new Set() },
    oneByOne: createQueues(),
    placerFor: (account) => {
      clientFor(account)
      return placer
    },
  }
}

/** Seals and opens the tokens in the database. */
export const tokenBox = (secret: string) => ({
  seal: (text: string) => seal(text, secret),
  unseal: (sealed: string) => unseal(sealed, secret),
})
