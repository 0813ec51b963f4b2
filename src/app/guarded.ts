import config from '@payload-config'
import { getPayload } from 'payload'
import { REFUSALS, type Refusal, refusalAsHttp } from '../door/refuse'
import { pathOf, ruleFor } from '../door/rules'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

const asResponse = (refusal: Refusal): Response => {
  const { status, headers, body } = refusalAsHttp(refusal)
  return new Response(body, { status, headers })
}

/** A file is read only for people who are signed in: fifty megabytes are not read for a stranger. */
const refusalOf = async (request: Request): Promise<Refusal | undefined> => {
  const { method, url, headers } = request
  const path = pathOf(new URL(url).pathname) ?? ''
  const { line } = ruleFor({ method, path, contentType: headers.get('content-type') ?? '' })
  if (line !== 'upload') return undefined
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers })
  return user ? undefined : REFUSALS.signInFirst
}

/** Looks at a request to Payload's REST interface before Payload reads its body. */
export const guarded =
  <Context>(handler: Handler<Context>): Handler<Context> =>
  async (request, context) => {
    const refusal = await refusalOf(request)
    return refusal ? asResponse(refusal) : handler(request, context)
  }
