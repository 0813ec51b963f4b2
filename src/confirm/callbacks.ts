import type { LineAccount } from '../accounts/accountStore'
import { learnConfirmation } from '../accounts/confirmation'
import type { Delivery } from '../deliveries/delivery'
import type { FinishEvent } from '../deliveries/eventStore'
import { referenceOf } from '../deliveries/eventStore'
import { isOfFormer } from '../deliveries/formerAccount'
import type { Line } from '../deliveries/line'
import { type Settling, settleEvents } from '../deliveries/settleEvents'
import {
  answerHandshake,
  type CallbackQuery,
  CallbackRefused,
  checkQuery,
  readCallback,
} from '../wechat/callback'

/** A push as the web received it, and the answer to give. */
export type CallbackRequest = {
  method: 'GET' | 'POST'
  query: Record<string, string>
  /** Called only for a push whose query WeChat signed. */
  readBody: () => Promise<string>
}
export type CallbackAnswer = { status: number; body: string; contentType?: string }

const DONE: CallbackAnswer = { status: 200, body: 'success' }

/** Others publish on the account as well, so that an event wakes a doubt no oftener than this. Ours to decide. */
const WOKEN_EVERY_MS = 10 * 60_000

/** It may tell of a sending whose number was lost with the answer: whoever is in doubt, and has not just looked, looks again. */
const wakeDoubts = async ({ account, deliveries, clock }: Receiving): Promise<void> => {
  const now = clock()
  const restsUntil = ({ timeline }: Delivery) => Date.parse(timeline.at(-1)?.at ?? '') + WOKEN_EVERY_MS
  for (const doubt of await deliveries.byState(['unconfirmed'])) {
    const sleeps = !doubt.leaseOwner && (doubt.wakeAt === null || doubt.wakeAt > now)
    const isIts = doubt.accountId === account.id && !isOfFormer(doubt, account)
    if (isIts && sleeps && +now >= restsUntil(doubt)) await deliveries.wake(doubt, now)
  }
}

type Receiving = Settling & Pick<Line, 'clock'>

/** Keeps an event first, then matches it; what belongs to nobody yet stays until its number is known. */
export const receiveEvent = async (
  line: Receiving,
  { key, event, at }: { key: string; event: FinishEvent; at: Date },
): Promise<void> => {
  const { account, events, deliveries } = line
  if (!(await events.keep({ identity: account.identity, key, event, at }))) return
  const delivery = await deliveries.byReference({ account, reference: referenceOf(event) })
  await (delivery ? settleEvents(delivery, line) : wakeDoubts(line))
}

/** How the account's console is set, as src/wechat reads it. */
const configOf = ({ appId, callback }: LineAccount) => callback && { appId, ...callback }

/**
 * Our rehearsal WeChat has a clock of its own: its push is as fresh as it says. It reaches no real reader, so playing one
 * back harms nobody.
 */
const presentOf = (query: CallbackQuery, { now, hasOwnClock }: { now: Date; hasOwnClock: boolean }): Date =>
  hasOwnClock && Number(query.timestamp) > 0 ? new Date(Number(query.timestamp) * 1000) : now

type Receiver = {
  request: CallbackRequest
  now: Date
  /** The line at a moment. */
  lineAt: (moment?: Date) => Line
  /** Our rehearsal WeChat pushes for this account. */
  hasOwnClock: boolean
}

/**
 * Answers WeChat's 消息推送 of one account.
 * Never throws for what came from outside: a push that we do not accept is answered with its status.
 */
export const handleCallback = async (
  account: LineAccount | null,
  { request, now, lineAt, hasOwnClock }: Receiver,
): Promise<CallbackAnswer> => {
  const config = account && configOf(account)
  if (!account || !config) return { status: 404, body: 'not found' }
  const { method, readBody } = request
  const query = request.query as CallbackQuery
  const asked = { query, now: presentOf(query, { now, hasOwnClock }) }
  try {
    if (method === 'GET') return { status: 200, body: answerHandshake(config, asked) }
    checkQuery(config, asked)
    const event = readCallback(config, { ...asked, body: await readBody() })
    if (event.kind === 'publish-finished' || event.kind === 'mass-finished') {
      const { key, at, account: _, ...finished } = event
      const line = hasOwnClock ? lineAt(at) : lineAt()
      if (event.kind === 'mass-finished') await learnConfirmation(event, { ...line, account })
      await receiveEvent({ ...line, account }, { key, event: finished as FinishEvent, at })
    }
    return DONE
  } catch (error) {
    if (error instanceof CallbackRefused) return { status: error.status, body: error.why }
    throw error
  }
}
