import type { PayloadRequest } from 'payload'

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON body of a request; an empty object where there is none, or something else than a set of fields. */
export const bodyOf = async <Body extends object>(req: PayloadRequest): Promise<Partial<Body>> => {
  try {
    const body: unknown = await req.json?.()
    return isPlain(body) ? (body as Partial<Body>) : {}
  } catch {
    return {}
  }
}
