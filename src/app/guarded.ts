import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { checkQuery } from '../door/query'
import { REFUSALS, type Refusal, refusalAsHttp } from '../door/refuse'
import { pathOf, reads, ruleFor } from '../door/rules'
import { collectionAt, isDateOf } from './collectionAt'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

const asResponse = (refusal: Refusal): Response => {
  const { status, headers, body } = refusalAsHttp(refusal)
  return new Response(body, { status, headers })
}

/** A file is read only for people who are signed in: fifty megabytes are not read for a stranger. */
const refusalOfUpload = async (
  { method, url, headers }: Request,
  payload: Payload,
): Promise<Refusal | undefined> => {
  const path = pathOf(new URL(url).pathname) ?? ''
  const { line } = ruleFor({ method, path, contentType: headers.get('content-type') ?? '' })
  if (line !== 'upload') return undefined
  const { user } = await payload.auth({ headers })
  return user ? undefined : REFUSALS.signInFirst
}

const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']

/** Payload's forms put long questions into the body of a POST. Made a GET here, so that one look at the address is enough. */
const asQuestion = async (request: Request): Promise<Request> => {
  const { method, headers, url } = request
  if (method !== 'POST' || !OVERRIDES.some((name) => headers.get(name) === 'GET')) return request
  const isForm = headers.get('content-type') === 'application/x-www-form-urlencoded'
  const address = new URL(url)
  if (isForm) address.search = await request.text()
  return new Request(address, { headers, signal: request.signal })
}

/** Whatever is sent as JSON is a set of fields; Payload's own endpoints stumble over a list, a number or `null`. */
const withFields = async (request: Request): Promise<Request | Refusal> => {
  const { method, headers, url, signal } = request
  if (reads(method) || !(headers.get('content-type') ?? '').startsWith('application/json')) return request
  const body = await request.text()
  if (body.trim() && !body.trimStart().startsWith('{')) return REFUSALS.noFields
  return new Request(url, { method, headers, body, signal })
}

/** What only the collection knows: which of its fields are dates, and whether it keeps versions. */
const checked = (request: Request, payload: Payload): Request | Refusal => {
  const address = new URL(request.url)
  const path = pathOf(address.pathname) ?? ''
  const collection = collectionAt(path, payload)
  if (/\/versions(\/|$)/.test(path) && collection && !collection.versions) return REFUSALS.noVersions
  const outcome = checkQuery({
    path,
    search: address.search,
    isRead: reads(request.method),
    isDate: isDateOf(collection),
  })
  if ('refusal' in outcome) return outcome.refusal
  if (outcome.search === address.search) return request
  address.search = outcome.search
  return new Request(address, request)
}

/** Looks at a request to Payload's REST interface before Payload reads its body. */
export const guarded =
  <Context>(handler: Handler<Context>): Handler<Context> =>
  async (request, context) => {
    const payload = await getPayload({ config })
    const refusal = await refusalOfUpload(request, payload)
    if (refusal) return asResponse(refusal)
    const given = await withFields(await asQuestion(request))
    const asked = given instanceof Request ? checked(given, payload) : given
    return asked instanceof Request ? handler(asked, context) : asResponse(asked)
  }
