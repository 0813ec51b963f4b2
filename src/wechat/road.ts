import { z } from 'zod'
import { type CallRecord, outcomeOf } from './calls'
import { isWechatError, type WechatError, WechatRefusal } from './errors'
import { exchange, type Outgoing, type Timeouts } from './exchange'
import { TOKEN_PATH } from './remedies'
import { policyOf, type RetryPolicy, type Sleep, untilStopped } from './repeatable'
import { createTokenSource, type HeldToken, type TokenSource } from './token'
import type { TokenStore } from './tokenStore'
import { judge, unexpectedShape } from './verdict'

/** What an endpoint asks of the road. `form` makes it an upload. */
export type Call = {
  path: string
  method?: 'GET' | 'POST'
  query?: Record<string, string>
  body?: unknown
  form?: FormData
}

export type RoadSetup = {
  appId: string
  secret: string
  baseUrl: string
  tokens: TokenStore
  tokenKey?: string
  clock: () => Date
  owner: string
  sleep: Sleep
  timeouts: Timeouts
  onCall?: (record: CallRecord) => void
  /** Awaited before a request leaves and after its answer has been read or lost; tests die here. */
  onStep?: (name: 'before' | 'after', path: string) => void | Promise<void>
  /** Once aborted, no further repeat is begun. */
  stopping?: AbortSignal
}

/** Asks and reads: the only way from an endpoint to WeChat. Throws the three errors of `errors.ts`. */
export type Ask = <Reply>(call: Call, reply: z.ZodType<Reply>) => Promise<Reply>

/** Dead by the manual: exactly these three. @see https://developers.weixin.qq.com/doc/oplatform/developers/errCode/ */
const TOKEN_DEAD: readonly number[] = [40001, 40014, 42001]
/** The password was changed: a new token once, then it is a person's turn. */
const PASSWORD_CHANGED = 42007

const OTHER_SYSTEM =
  '换了两次调用凭据仍被微信判为失效，很可能有另一个系统在使用这个公众号的 AppSecret 或凭据。' +
  '内容没有发出；请管理员停用那个系统，或到微信开发者平台重置 AppSecret 后填入这里。'

const FetchedToken = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })

const read = <Reply>(
  path: string,
  { answer, reply }: { answer: unknown; reply: z.ZodType<Reply> },
): Reply => {
  const parsed = reply.safeParse(answer)
  if (parsed.success) return parsed.data
  // Only where it went wrong, not what stood there: an answer may hold article text or ids of readers.
  throw unexpectedShape(
    path,
    parsed.error.issues.map(({ path: place, code }) => `${place.join('.')}: ${code}`).join('; '),
  )
}

/** One request, its verdict, its line in the log. */
const attempt = async (setup: RoadSetup, { call, token }: { call: Call; token?: string }) => {
  const { path } = call
  const secrets = [setup.secret, token ?? '']
  const [at, stopwatch] = [setup.clock(), performance.now()]
  const note = (error?: unknown) =>
    setup.onCall?.({ path, at, ms: Math.round(performance.now() - stopwatch), ...outcomeOf(error) })
  const outgoing: Outgoing = {
    ...call,
    method: call.method ?? 'POST',
    baseUrl: setup.baseUrl,
    timeoutMs: call.form ? setup.timeouts.upload : setup.timeouts.normal,
    secrets,
    ...(token !== undefined && { token }),
  }

  await setup.onStep?.('before', path)
  try {
    const answer = await exchange(outgoing).finally(() => setup.onStep?.('after', path))
    const verdict = judge({ path, answer, secrets })
    note()
    return verdict
  } catch (error) {
    note(error)
    throw error
  }
}

const isDead = (error: unknown): error is WechatRefusal =>
  error instanceof WechatRefusal && (TOKEN_DEAD.includes(error.errcode) || error.errcode === PASSWORD_CHANGED)

const otherSystem = ({ path, errcode, errmsg, rid, body }: WechatRefusal): WechatRefusal =>
  new WechatRefusal({
    path,
    errcode,
    errmsg,
    body,
    row: { errcode, remedy: 'ask-operator', cure: OTHER_SYSTEM, account: true },
    ...(rid && { rid }),
  })

type TokenCare = { tokens: TokenSource; send: (token: HeldToken) => Promise<Record<string, unknown>> }

/** Sends; on a dead token renews once, and once more by force. A refused token means the call was not carried out. */
const withToken = async ({ tokens, send }: TokenCare): Promise<Record<string, unknown>> => {
  const first = await tokens.current()
  try {
    return await send(first)
  } catch (error) {
    if (!isDead(error)) throw error
  }
  const second = (await tokens.renew(first, { force: false })) ?? first
  try {
    return await send(second)
  } catch (error) {
    if (!isDead(error) || error.errcode === PASSWORD_CHANGED) throw error
    const third = await tokens.renew(second, { force: true })
    if (!third) throw otherSystem(error)
    return send(third).catch((again) => {
      throw isDead(again) ? otherSystem(again) : again
    })
  }
}

const isPassing = (error: unknown): error is WechatError => {
  if (!isWechatError(error)) return false
  if (error.kind === 'refusal') return error.remedy === 'retry-later' && error.path !== TOKEN_PATH
  if (error.kind === 'not-sent') return error.why !== 'no-token' && error.why !== 'tls'
  return !['redirect', 'too-large', 'unexpected-shape'].includes(error.why)
}

/** An upload has its minute; after a whole one the road is blocked, and what else is due should not wait three more. */
const hadItsTime = (error: unknown, { form }: Call): boolean =>
  form !== undefined && isWechatError(error) && error.kind === 'unknown' && error.why === 'timeout'

type Repeats = { call: Call; policy: RetryPolicy; sleep: Sleep; stopping: AbortSignal | undefined }

const withRepeats = async <Result>(
  work: () => Promise<Result>,
  { call, policy, sleep, stopping }: Repeats,
): Promise<Result> => {
  for (let done = 0; ; done += 1) {
    try {
      return await work()
    } catch (error) {
      const delay = policy.delaysMs[done]
      const isOver = delay === undefined || stopping?.aborted
      if (isOver || !isPassing(error) || hadItsTime(error, call)) throw error
      await sleep(delay * (1 + Math.random() * policy.jitter))
      if (stopping?.aborted) throw error
    }
  }
}

/** Builds the road of one account: token, timeout, repeats by name, verdict, log. */
export const createRoad = (setup: RoadSetup): Ask => {
  const { stopping } = setup
  const sleep = untilStopped(setup.sleep, stopping)
  const tokens = createTokenSource({
    appId: setup.tokenKey ?? setup.appId,
    store: setup.tokens,
    clock: setup.clock,
    owner: setup.owner,
    sleep,
    stopping,
    fetchTakesAtMostMs: setup.timeouts.normal,
    fetchToken: async (force) => {
      const body = {
        grant_type: 'client_credential',
        appid: setup.appId,
        secret: setup.secret,
        force_refresh: force,
      }
      const answer = await attempt(setup, { call: { path: TOKEN_PATH, body } })
      const { access_token: token, expires_in: expiresInSeconds } = read(TOKEN_PATH, {
        answer,
        reply: FetchedToken,
      })
      return { token, expiresInSeconds }
    },
  })

  return async (call, reply) => {
    const send = ({ token }: HeldToken) => attempt(setup, { call, token })
    const answer = await withRepeats(() => withToken({ tokens, send }), {
      call,
      policy: policyOf(call.path),
      sleep,
      stopping,
    })
    return read(call.path, { answer, reply })
  }
}
