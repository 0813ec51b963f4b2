import { Hono } from 'hono'
import { z } from 'zod'
import { openIdOf } from '../accounts'
import type { Outbox } from '../callbacks/outbox'
import { pushXml, verifyCallback } from '../callbacks/push'
import { nextLongId } from '../ids'
import type { Platform } from '../platform'
import { emptyState, type Fault } from '../state'
import { configureAccount } from './accounts'
import { sentArticles } from './sent'

/** Version of these control calls. */
export const VERSION = '1'

const FaultOrder = z.strictObject({
  path: z.string().min(1),
  appId: z.string().optional(),
  fault: z.union([
    z.enum(['hang-up-before', 'hang-up-after', 'slow-drip', 'truncated-json', 'html-502', 'delay']),
    z.strictObject({ errcode: z.number().int(), errmsg: z.string().optional() }),
    z.strictObject({
      field: z.string().min(1),
      value: z.unknown().optional(),
      nth: z.number().int().min(1).optional(),
    }),
  ]),
  times: z.number().int().min(1).default(1),
  skip: z.number().int().min(0).default(0),
  delayMs: z.number().int().min(0).max(600_000).default(0),
  acts: z.boolean().optional(),
})

const ClockOrder = z.strictObject({ now: z.union([z.iso.datetime({ offset: true }), z.number(), z.null()]) })

const RevokeOrder = z.strictObject({ appId: z.string().optional(), sticky: z.boolean().default(false) })

const Message = z.strictObject({ appId: z.string(), from: z.string().default('reader'), content: z.string() })

const Verification = z.strictObject({ appId: z.string(), forged: z.boolean().default(false) })

const nowOf = ({ clock }: Platform) => new Date(clock.now()).toISOString()

/** Forgets everything but its own address. The clock returns to real time. */
export const resetState = ({ state, pictures }: Platform): void => {
  const { origins } = state
  Object.assign(state, emptyState(), { origins })
  pictures.clear()
}

/** Declares tokens dead. Sticky ones go on being handed out by stable_token's normal mode, as happens at the platform. */
const revoke = ({ state }: Platform, { appId, sticky }: z.infer<typeof RevokeOrder>) => {
  const tokens = Object.values(state.tokens).filter((token) => !appId || token.appId === appId)
  for (const token of tokens) Object.assign(token, { isDead: true, isSticky: sticky })
  return tokens.length
}

/** A reader writes to the account. Returns what its server answered. */
const say = (platform: Platform, { appId, from, content }: z.infer<typeof Message>) => {
  const account = platform.state.accounts[appId]
  if (!account) return null
  const id = nextLongId(platform.state, 'MsgId')
  const xml =
    `<xml><ToUserName><![CDATA[${account.originalId}]]></ToUserName>` +
    `<FromUserName><![CDATA[${openIdOf(account, from)}]]></FromUserName>` +
    `<CreateTime>${Math.floor(platform.clock.now() / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType>` +
    `<Content><![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]></Content><MsgId>${id}</MsgId></xml>`
  return pushXml(platform, { account, xml, event: 'text', id })
}

/** What can be read about the rehearsal. */
const reading = (platform: Platform) =>
  new Hono()
    .get('/', (c) => c.json({ rehearsal: true, version: VERSION, now: nowOf(platform) }))
    .get('/accounts', (c) =>
      c.json(Object.values(platform.state.accounts).map(({ secret, ...shown }) => shown)),
    )
    .get('/calls', (c) => {
      const { appId, path } = c.req.query()
      const { calls, counters } = platform.state
      const shown = calls.filter((call) => (!appId || call.appId === appId) && (!path || call.path === path))
      return c.json({ calls: shown, counters })
    })
    .get('/sent', (c) => c.json(sentArticles(platform, c.req.query('appId'))))
    .get('/callbacks', (c) => c.json(platform.state.callbacks))
    .get('/faults', (c) => c.json(platform.state.faults))

/** What can be ordered. Each order is answered when it has been carried out to the end. */
const ordering = (platform: Platform, outbox: Outbox) =>
  new Hono()
    .use(async (_, next) => {
      await next()
      platform.touch()
    })
    .post('/clock', async (c) => {
      const { now } = ClockOrder.parse(await c.req.json())
      platform.clock.set(typeof now === 'string' ? Date.parse(now) : now)
      await outbox.flush()
      return c.json({ now: nowOf(platform) })
    })
    .post('/accounts', async (c) => {
      const { secret, ...account } = configureAccount(platform, await c.req.json())
      return c.json(account)
    })
    .post('/faults', async (c) => {
      const order: Fault = FaultOrder.parse(await c.req.json())
      platform.state.faults.push(order)
      return c.json({ faults: platform.state.faults })
    })
    .delete('/faults', (c) => {
      platform.state.faults = []
      return c.json({ faults: [] })
    })
    .post('/reset', (c) => {
      resetState(platform)
      return c.json({ now: nowOf(platform) })
    })
    .post('/flush-callbacks', async (c) => {
      await outbox.flush()
      return c.json({ waiting: platform.state.jobs.filter(({ outcome }) => outcome === 'sending').length })
    })
    .post('/revoke-tokens', async (c) =>
      c.json({ revoked: revoke(platform, RevokeOrder.parse(await c.req.json().catch(() => ({})))) }),
    )
    .post('/verify-callback', async (c) => {
      const { appId, forged: isForged } = Verification.parse(await c.req.json())
      const account = platform.state.accounts[appId]
      return account
        ? c.json(await verifyCallback(platform, { account, isForged }))
        : c.json({ passed: false }, 404)
    })
    .post('/messages', async (c) => c.json(await say(platform, Message.parse(await c.req.json()))))

/** The control calls under `/rehearsal`. A malformed order is answered with 400 and what is wrong with it. */
export const controlRoutes = (platform: Platform, outbox: Outbox) =>
  new Hono({ strict: false })
    .route('/', reading(platform))
    .route('/', ordering(platform, outbox))
    .onError((error, c) => {
      if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400)
      if (error instanceof SyntaxError) return c.json({ error: '请求不是 JSON' }, 400)
      throw error
    })
