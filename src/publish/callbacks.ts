import { answerHandshake, type CallbackQuery, CallbackRefused, readCallback } from '../wechat/callback'
import type { LineAccount } from './accountStore'
import { learnConfirmation } from './confirmation'
import type { Delivery } from './delivery'
import type { FinishEvent, StoredEvent } from './eventStore'
import { referenceOf } from './eventStore'
import type { Line } from './line'
import { type Awaiting, applyMassResult, applyPublishResult } from './outcome'

/** A push as the web received it, and the answer to give. */
export type CallbackRequest = { method: 'GET' | 'POST'; query: Record<string, string>; body: string }
export type CallbackAnswer = { status: number; body: string; contentType?: string }

const DONE: CallbackAnswer = { status: 200, body: 'success' }

const awaits = (delivery: Delivery | null): delivery is Awaiting =>
  delivery !== null && ['submitted', 'unconfirmed', 'published'].includes(delivery.state)

const applyEvent = (
  delivery: Awaiting,
  { event, at }: StoredEvent,
  { deliveries }: Pick<Line, 'deliveries'>,
) => {
  const learnt = { deliveries, at, from: '微信通知' }
  return event.kind === 'publish-finished'
    ? applyPublishResult(delivery, { result: event, learnt })
    : applyMassResult(delivery, { result: event, learnt })
}

/** How often an event is put onto a row that moves under our hands. */
const TRIES = 3

/** @returns where the delivery stands now, and whether the event has said to it what it had to say */
const heed = async (
  delivery: Awaiting,
  { event, deps }: { event: StoredEvent; deps: Pick<Line, 'deliveries'> },
): Promise<{ moved: Delivery | null; isUsed: boolean }> => {
  let latest: Delivery = delivery
  for (let left = TRIES; left > 0 && awaits(latest); left -= 1) {
    const moved = await applyEvent(latest, event, deps)
    if (moved) return { moved, isUsed: true }
    const fresh = await deps.deliveries.get(latest.id)
    if (!fresh || fresh.revision === latest.revision) return { moved: null, isUsed: true }
    latest = fresh
  }
  // A row that ended meanwhile needs it no more; one that keeps moving meets it at the next look.
  return { moved: null, isUsed: !awaits(latest) }
}

/** Uses events that came before their number was known; null when there was none to use. */
export const settleEvents = async (
  delivery: Delivery,
  { events, deliveries }: Pick<Line, 'events' | 'deliveries'>,
): Promise<Delivery | null> => {
  if (!awaits(delivery)) return null
  const reference = delivery.publishId ?? delivery.msgId
  if (!reference) return null
  let latest: Awaiting = delivery
  let moved: Delivery | null = null
  for (const event of await events.about({ accountId: delivery.accountId, reference })) {
    const { moved: next, isUsed } = await heed(latest, { event, deps: { deliveries } })
    if (isUsed) await events.markMatched(event.id)
    if (!next) continue
    moved = next
    if (!awaits(next)) return moved
    latest = next
  }
  return moved
}

/** Others publish on the account as well, so that an event wakes a doubt no oftener than this. Ours to decide. */
const WOKEN_EVERY_MS = 10 * 60_000

/** It may tell of a sending whose number was lost with the answer: whoever is in doubt, and has not just looked, looks again. */
const wakeDoubts = async (accountId: string, { deliveries, clock }: Receiving): Promise<void> => {
  const now = clock()
  const restsUntil = ({ timeline }: Delivery) => Date.parse(timeline.at(-1)?.at ?? '') + WOKEN_EVERY_MS
  for (const doubt of await deliveries.byState(['unconfirmed'])) {
    const sleeps = !doubt.leaseOwner && (doubt.wakeAt === null || doubt.wakeAt > now)
    if (doubt.accountId === accountId && sleeps && +now >= restsUntil(doubt))
      await deliveries.wake(doubt, now)
  }
}

type Receiving = Pick<Line, 'clock' | 'events' | 'deliveries'>

/** Keeps an event first, then matches it; what belongs to nobody yet stays until its number is known. */
export const receiveEvent = async (
  line: Receiving,
  { accountId, key, event, at }: { accountId: string; key: string; event: FinishEvent; at: Date },
): Promise<void> => {
  if (!(await line.events.keep({ accountId, key, event, at }))) return
  const delivery = await line.deliveries.byReference({ accountId, reference: referenceOf(event) })
  await (delivery ? settleEvents(delivery, line) : wakeDoubts(accountId, line))
}

/** How the account's console is set, as src/wechat reads it. */
const configOf = ({ appId, callback }: LineAccount) => callback && { appId, ...callback }

/**
 * A rehearsal's clock runs where the rehearsal is: a push is as fresh as it says. It reaches no real reader, so playing
 * one back harms nobody.
 */
const presentOf = ({ rehearsal }: LineAccount, { query, now }: { query: CallbackQuery; now: Date }): Date =>
  rehearsal && Number(query.timestamp) > 0 ? new Date(Number(query.timestamp) * 1000) : now

/**
 * Answers WeChat's 消息推送 of one account. `lineAt` gives the line at a moment, for a rehearsal's own time.
 * Never throws for what came from outside: a push that we do not accept is answered with its status.
 */
export const handleCallback = async (
  account: LineAccount | null,
  { request, now, lineAt }: { request: CallbackRequest; now: Date; lineAt: (moment?: Date) => Line },
): Promise<CallbackAnswer> => {
  const config = account && configOf(account)
  if (!account || !config) return { status: 404, body: 'not found' }
  const { method, body } = request
  const query = request.query as CallbackQuery
  try {
    if (method === 'GET') return { status: 200, body: answerHandshake(config, query) }
    const event = readCallback(config, { query, body, now: presentOf(account, { query, now }) })
    if (event.kind === 'publish-finished' || event.kind === 'mass-finished') {
      const { key, at, account: _, ...finished } = event
      const line = account.rehearsal ? lineAt(at) : lineAt()
      if (event.kind === 'mass-finished') await learnConfirmation(event, { ...line, account })
      await receiveEvent(line, { accountId: account.id, key, event: finished as FinishEvent, at })
    }
    return DONE
  } catch (error) {
    if (error instanceof CallbackRefused) return { status: error.status, body: error.why }
    throw error
  }
}
