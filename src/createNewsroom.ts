import type { Payload } from 'payload'
import type { LineAccount } from './accounts/accountStore'
import { probeAccount } from './accounts/probe'
import { createTokenStore } from './accounts/tokenStore'
import { createArticleStore } from './articles/articleStore'
import { createEditionStore } from './articles/editionStore'
import { createMediaStore } from './articles/mediaStore'
import { createNameStore } from './articles/nameStore'
import { createStandingStore } from './articles/standingStore'
import { type CallbackRequest, handleCallback } from './confirm/callbacks'
import { copyPages } from './content/copyPage'
import { createFooterStore } from './content/footerStore'
import { createPictureStore } from './content/pictureStore'
import { placerOn } from './content/placing'
import { createWitness } from './deliveries/witness'
import { type AccountChange, questionsBefore } from './desk/accountChange'
import { createActions } from './desk/actions'
import { goOn, heldNow, holdAll } from './desk/holdAll'
import type { Env } from './env'
import { type Log, linesOn } from './log'
import { createStatsStore } from './metrics/statsStore'
import { type LineParts, newLine, tokenBox } from './newLine'
import { type Message, planMessage } from './plan/message'
import { quotasOf } from './plan/quota'
import { tellAnew } from './plan/tellAnew'
import { isRunningAt } from './sandbox/mark'
import { createCollecting } from './schedule/collecting'
import { dieAtStep } from './schedule/dieAtStep'
import { holderName } from './schedule/holders'
import { setRehearsalClocks } from './schedule/rehearsalClock'
import { tick, WORKER_STARTED } from './schedule/tick'
import { tellTroubles } from './schedule/troubles'
import { createGuardedStore } from './store/guardedStore'
import type { OnStep } from './store/steps'
import type { Clock } from './time/clock'

type Given = {
  payload: Payload
  env: Pick<Env, 'secret' | 'wechatBaseUrl' | 'mediaDir' | 'dieAtStep'> &
    Partial<Pick<Env, 'dataDir' | 'wechatHosts'>>
  clock: Clock
  /** Names this process; unique among all that run. */
  owner: string
  onStep?: OnStep
  /** How the WeChat client waits between repeats; tests do not wait. */
  sleep?: LineParts['sleep']
  /** Aborted when the process is asked to stop. */
  stopping?: AbortSignal
  /** Default: lines on Payload's own logger. */
  log?: Log
}

const partsOf = ({ payload, env, owner, onStep, sleep, stopping, log }: Given): LineParts => {
  const step = onStep ?? (env.dieAtStep ? dieAtStep(env.dieAtStep) : () => {})
  const store = createGuardedStore({ payload, onStep: step })
  return {
    store,
    owner: holderName(owner),
    articles: createArticleStore({
      editions: createEditionStore(store),
      standings: createStandingStore(store),
      media: createMediaStore(payload),
      mediaDir: env.mediaDir,
    }),
    footers: createFooterStore({ payload, mediaDir: env.mediaDir }),
    names: createNameStore({ payload }),
    tokens: createTokenStore({ store, box: tokenBox(env.secret) }),
    secret: env.secret,
    witness: createWitness(env.dataDir),
    log: log ?? linesOn(payload.logger),
    server: env,
    onStep: step,
    stopping: stopping ?? new AbortController().signal,
    placerFor: placerOn(createPictureStore({ store })),
    ...(sleep && { sleep }),
  }
}

/** A clock that stands at `now` at this moment and runs on from there. */
const clockFrom = (now: Date, clock: Clock): Clock => {
  const offset = +now - +clock()
  return () => new Date(+clock() + offset)
}

/**
 * The line, built once and handed down: stores, clients, clock. Nothing of it is global; web, worker and command line build
 * one each. Building is cheap and asks nothing of the database.
 */
export const createNewsroom = (given: Given) => {
  const { clock } = given
  const stats = createStatsStore(given.payload, given.env)
  const parts = partsOf(given)
  const line = newLine(parts, { clock, pretends: false })
  const lineAt = (moment?: Date) =>
    moment ? newLine(parts, { clock: clockFrom(moment, clock), pretends: true }) : line
  const accountOf = async (id: string): Promise<LineAccount> => {
    const account = await line.accounts.get(id)
    if (!account) throw new Error('没有这个公众号。')
    return account
  }
  return {
    /** One whole pass. `now` stands for the present, also at rehearsal WeChats; `collects`: figures, too. */
    tick: async ({ now, collects = true }: { now?: Date | undefined; collects?: boolean } = {}) => {
      const bases = now ? (await line.accounts.all()).accounts.map(({ baseUrl }) => baseUrl) : []
      const troubles = now ? await setRehearsalClocks(bases.filter(isRunningAt), now) : []
      const at = lineAt(now)
      return tick(at, { ...(collects && { collect: createCollecting(at, stats).due }), troubles })
    },
    /** WeChat's 消息推送 for one account. */
    handleCallback: async (appId: string, request: CallbackRequest) => {
      const account = await line.accounts.byAppId(appId)
      const hasOwnClock = account !== null && isRunningAt(account.baseUrl)
      return handleCallback(account, { request, now: clock(), lineAt, hasOwnClock })
    },
    /** What people may decide about a delivery. */
    actions: createActions(line),
    /** 全部暂停 and 继续, for publishers. */
    hold: {
      now: () => heldNow(line),
      all: (who: string) => holdAll(who, line),
      goOn: () => goOn(line),
    },
    /** Collects the figures that are due, and tells what went wrong. */
    collectDue: async () => {
      const collected = await createCollecting(line, stats).due()
      await tellTroubles(line, collected.troubles)
      return collected
    },
    /** A worker begins: until its first pass is done this is all that is known of it. */
    workerStarts: () => line.leases.write(WORKER_STARTED, { at: clock().toISOString() }),
    /** Collects figures by hand; `date` is the newest day wanted. */
    collect: (wish: { account?: string | undefined; date?: string | undefined } = {}) =>
      createCollecting(line, stats).now(wish),
    /** What WeChat's quotas leave an account now. */
    quotas: async (accountId: string) =>
      quotasOf({ account: await accountOf(accountId), deliveries: line.deliveries, now: clock() }),
    /** What must be asked before an account is changed. */
    questionsBefore: (asked: { accountId: string; change: AccountChange }) => questionsBefore(asked, line),
    /** Tells the deliveries that wait what an account's change means for them. */
    tellAnew: (accountId: string) => tellAnew(accountId, line),
    /** What an account can do, with the cure for what it cannot. */
    probe: async (accountId: string) => probeAccount(await accountOf(accountId), line),
    clientFor: async (accountId: string) => line.clientFor(await accountOf(accountId)),
    /** Two to eight approved articles as one message of an account. */
    planMessage: async ({ accountId, ...message }: { accountId: string } & Omit<Message, 'account'>) =>
      planMessage({ ...message, account: await accountOf(accountId) }, line),
    /** What a person copies for an account that is published by hand. */
    copyPages: async (deliveryId: string) => {
      const delivery = await line.deliveries.get(deliveryId)
      if (!delivery) throw new Error('没有这个推送任务。')
      return copyPages(delivery, { ...line, account: await accountOf(delivery.accountId) })
    },
    deliveries: line.deliveries,
    line,
  }
}

export type Newsroom = ReturnType<typeof createNewsroom>
