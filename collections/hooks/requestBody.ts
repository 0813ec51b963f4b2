import type { PayloadRequest } from 'payload'

/** The JSON body of a request; an empty object where there is none. */
export const bodyOf = async <Body extends object>(req: PayloadRequest): Promise<Partial<Body>> => {
  try {
    return ((await req.json?.()) ?? {}) as Partial<Body>
  } catch {
    return {}
  }
}
