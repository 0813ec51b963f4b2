import { addDataAndFileToRequest, headersWithCors, type PayloadRequest, parseCookies } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { CLIENT_HEADER } from '../../../src/door/address'
import type { Attempt } from '../../../src/door/attempts'
import { type DoorBooks, doorBooksOf } from '../../../src/door/doorStore'
import { REFUSALS, type Refusal, refusalAsHttp } from '../../../src/door/refuse'
import { env } from '../../../src/env'

/** Kept by a browser that has been in: strangers who guess do not lock it out. */
const DEVICE_COOKIE = 'xinghuo-device'
const DEVICE_DAYS = 180

const isHttps = env.publicUrl.startsWith('https:')

export const booksFor = ({ payload }: PayloadRequest): DoorBooks =>
  doorBooksOf({ payload, secret: env.secret, clock: () => new Date() })

/** Where a request comes from, as the door saw it; `unknown` where no door stands in front. */
export const addressOf = ({ headers }: PayloadRequest): string => headers.get(CLIENT_HEADER) ?? 'unknown'

/** An e-mail address as Payload looks it up. */
export const plainEmail = (value: unknown): string =>
  typeof value === 'string' ? value.toLowerCase().trim() : ''

/** The fields of the form, text only; whatever else came under their names is empty. */
export const readForm = async <Name extends string>(
  req: PayloadRequest,
  names: readonly Name[],
): Promise<Record<Name, string>> => {
  await addDataAndFileToRequest(req)
  const data = (req.data ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    names.map((name) => [name, typeof data[name] === 'string' ? data[name] : '']),
  ) as Record<Name, string>
}

export const refused = (refusal: Refusal): Response => {
  const { status, headers, body } = refusalAsHttp(refusal)
  return new Response(body, { status, headers })
}

/** Counts an attempt. @returns the answer to give when there were too many, else undefined */
export const refusedAsTooMany = async (
  req: PayloadRequest,
  wanted: Pick<Attempt, 'deed' | 'account'>,
): Promise<Response | undefined> => {
  const device = parseCookies(req.headers).get(DEVICE_COOKIE)
  const waitS = await booksFor(req).attempts.count({ ...wanted, address: addressOf(req), device })
  return waitS > 0 ? refused(REFUSALS.tooOften(waitS)) : undefined
}

const deviceCookie = (req: PayloadRequest, account: string): string =>
  [
    `${DEVICE_COOKIE}=${booksFor(req).attempts.knownFrom(account)}`,
    `Max-Age=${DEVICE_DAYS * 24 * 60 * 60}`,
    'Path=/api/users',
    'HttpOnly',
    'SameSite=Strict',
    ...(isHttps ? ['Secure'] : []),
  ].join('; ')

type SignedIn = { token?: string | undefined; user?: unknown }

/** The answer that lets a browser in: Payload's cookie, ours, and what Payload's forms expect in the body. */
export const signedIn = (req: PayloadRequest, result: SignedIn & Record<string, unknown>): Response => {
  const { auth } = req.payload.collections.users.config
  const headers = headersWithCors({ headers: new Headers(), req })
  const cookie = generatePayloadCookie({
    collectionAuthConfig: auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: result.token ?? '',
  })
  headers.append('Set-Cookie', cookie as string)
  const email = plainEmail((result.user as { email?: unknown } | undefined)?.email)
  if (email) headers.append('Set-Cookie', deviceCookie(req, email))
  return Response.json(result, { headers, status: 200 })
}
