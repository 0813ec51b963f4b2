import { z } from 'zod'
import { accountFor } from '../accounts'
import { dayOf } from '../day'
import { idFrom, nextNumber } from '../ids'
import type { Platform } from '../platform'
import { insist, Refusal } from '../refusal'
import type { AccessToken, Account, State } from '../state'
import { type Endpoints, type OpenCall, shaped } from './endpoint'
import { countCall, countWithin } from './quotas'

const LIFE_MS = 7200_000
const RENEWED_BEFORE_MS = 300_000
const FORCED_A_DAY = 20
const FORCED_APART_MS = 30_000
const DEAD_AFTER_MS = 24 * 3600_000
const LOOPBACK = '127.0.0.1'

/** The platform prints the caller's address, and operators copy it from there into the whitelist. */
export const ipRefusal = () =>
  new Refusal(40164, { text: `invalid ip ${LOOPBACK} ipv6 ::ffff:${LOOPBACK}, not in whitelist` })

/** Refuses an account that may not call at all. */
export const checkStanding = (account: Account): void => {
  insist(!account.frozen, 50007)
  if (!account.ipWhitelisted) throw ipRefusal()
}

type Credentials = { appId: string | undefined; secret: string | undefined; wrongSecret: number }

/** Knows the caller by AppID and secret. The first secret an AppID comes with is the right one from then on. */
const authenticate = ({ platform: { state }, now }: OpenCall, given: Credentials): Account => {
  insist(given.appId, 41002)
  insist(given.secret, 41004)
  insist(/^wx[\w-]{1,62}$/.test(given.appId), 40013)
  const account = accountFor(state, { appId: given.appId, now })
  insist(!account.secretFrozen, 40243)
  if (account.secret !== null && account.secret !== given.secret) throw new Refusal(given.wrongSecret)
  checkStanding(account)
  account.secret = given.secret
  return account
}

const issue = (
  platform: Platform,
  token: Pick<AccessToken, 'appId' | 'family' | 'issuedAt' | 'isForced'>,
): AccessToken => {
  const { state } = platform
  const number = nextNumber(state, 'token')
  const issued = {
    ...token,
    // As long as the platform's tokens may become, so that a column too short for them shows here.
    value: `${number}_${idFrom(`${token.appId}/${number}`, 512)}`.slice(0, 512),
    expiresAt: token.issuedAt + LIFE_MS,
    isDead: false,
  }
  for (const old of Object.values(state.tokens)) {
    if (old.expiresAt < token.issuedAt - DEAD_AFTER_MS) delete state.tokens[old.value]
  }
  state.tokens[issued.value] = issued
  return issued
}

const newestOf = (state: State, wanted: Pick<AccessToken, 'appId' | 'family'>) =>
  Object.values(state.tokens)
    .filter(({ appId, family }) => appId === wanted.appId && family === wanted.family)
    .at(-1)

const answerWith = (token: AccessToken, now: number) => ({
  access_token: token.value,
  expires_in: Math.max(1, Math.min(LIFE_MS, token.expiresAt - now) / 1000) | 0,
})

/** `GET /cgi-bin/token`: a new token each time; the one before lives five minutes more. */
const token = (call: OpenCall) => {
  const { query, platform, now } = call
  insist(query.get('grant_type') === 'client_credential', 40002)
  const appId = query.get('appid') ?? undefined
  const account = authenticate(call, { appId, secret: query.get('secret') ?? undefined, wrongSecret: 40001 })
  countCall(platform.state, { appId: account.appId, path: '/cgi-bin/token', now })
  const former = newestOf(platform.state, { appId: account.appId, family: 'token' })
  if (former) former.expiresAt = Math.min(former.expiresAt, now + RENEWED_BEFORE_MS)
  return answerWith(issue(platform, { appId: account.appId, family: 'token', issuedAt: now }), now)
}

const StableRequest = z.object({
  grant_type: z.string(),
  appid: z.string().optional(),
  secret: z.string().optional(),
  force_refresh: z.boolean().default(false),
})

const checkForced = (state: State, { appId, now }: { appId: string; now: number }) => {
  const last = Object.values(state.tokens).findLast((token) => token.isForced && token.appId === appId)
  insist(!last || Math.abs(now - last.issuedAt) >= FORCED_APART_MS, 45011)
  countWithin(state, { key: `${appId} force`, period: dayOf(now), limit: FORCED_A_DAY, errcode: 45009 })
}

/** `POST /cgi-bin/stable_token`: the same token until five minutes before it ends; `force_refresh` kills it for a new one. */
const stableToken = (call: OpenCall) => {
  const { platform, now } = call
  const request = shaped(StableRequest, call.body)
  insist(request.grant_type === 'client_credential', 40002)
  const { appId } = authenticate(call, { appId: request.appid, secret: request.secret, wrongSecret: 40125 })
  countCall(platform.state, { appId, path: '/cgi-bin/stable_token', now, perMinute: 10_000 })
  const current = newestOf(platform.state, { appId, family: 'stable' })
  if (request.force_refresh) {
    checkForced(platform.state, { appId, now })
    if (current) current.isDead = true
  } else if (current && !isReplaced(current) && current.expiresAt - now > RENEWED_BEFORE_MS) {
    return answerWith(current, now)
  }
  const isForced = request.force_refresh
  return answerWith(issue(platform, { appId, family: 'stable', issuedAt: now, isForced }), now)
}

// A token revoked from outside is dead without being replaced: normal mode goes on handing it out.
const isReplaced = (token: AccessToken) => token.isDead && !token.isSticky

/** The token calls. @see https://developers.weixin.qq.com/doc/subscription/api/base/api_getstableaccesstoken.html */
export const tokenEndpoints: Endpoints = {
  '/cgi-bin/token': { method: 'GET', isOpen: true, handle: token },
  '/cgi-bin/stable_token': { method: 'POST', body: 'json', isOpen: true, handle: stableToken },
}

/** The account whose live token this is; otherwise 41001, 40014, 40001 or 42001. */
export const accountOfToken = (
  state: State,
  { value, now }: { value: string | null; now: number },
): Account => {
  insist(value, 41001)
  const token = state.tokens[value]
  insist(token, 40014)
  insist(!token.isDead, 40001)
  insist(token.expiresAt > now, 42001)
  const account = state.accounts[token.appId]
  insist(account, 40013)
  return account
}
