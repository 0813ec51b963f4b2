import { handleEndpoints, type Payload } from 'payload'
import sharp from 'sharp'
import type { Answer } from '../temporaryPayload'

type Part = { bytes: Buffer; name: string; type?: string }
type Sent = {
  method?: string
  as?: string | undefined
  /** Sent as JSON. */
  json?: unknown
  /** Sent as a form: `file`, and fields as text. */
  file?: Part
  fields?: Record<string, string>
}

const bodyOf = ({ json, file, fields }: Sent) => {
  if (json !== undefined) return JSON.stringify(json)
  if (!file && !fields) return undefined
  const form = new FormData()
  if (file)
    form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.type ?? 'image/png' }), file.name)
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value)
  return form
}

/** The REST interface as somebody outside uses it, pictures included. */
export const restOf = (payload: Payload) => {
  const ask = async (address: string, sent: Sent = {}): Promise<Response> => {
    const body = bodyOf(sent)
    const headers = {
      ...(sent.json !== undefined && { 'content-type': 'application/json' }),
      ...(sent.as && { authorization: `JWT ${sent.as}` }),
    }
    const made = new Request(`http://localhost${address}`, {
      method: sent.method ?? (body ? 'POST' : 'GET'),
      headers,
      ...(body !== undefined && { body }),
    })
    // Over a socket a form always says how long it is.
    if (body instanceof FormData) {
      const bytes = Buffer.from(await made.clone().arrayBuffer())
      const length = {
        'content-length': String(bytes.length),
        'content-type': made.headers.get('content-type') ?? '',
      }
      const request = new Request(made.url, {
        method: made.method,
        headers: { ...headers, ...length },
        body: bytes,
      })
      return handleEndpoints({ config: payload.config, request })
    }
    return handleEndpoints({ config: payload.config, request: made })
  }
  const send = async (address: string, sent: Sent = {}): Promise<Answer> => {
    const response = await ask(address, sent)
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  return {
    ask,
    send,
    /** Uploads as the admin does. @returns the stored document */
    upload: async (file: Part, { as, data = {} }: { as: string; data?: object }) => {
      const { status, body } = await send('/api/media', {
        as,
        file,
        fields: { _payload: JSON.stringify(data) },
      })
      if (status !== 201) throw new Error(`${file.name}: ${status} ${JSON.stringify(body)}`)
      return body.doc
    },
  }
}

/** A picture of one colour and size that nobody else has: `shade` 0…255. */
export const aPng = (shade: number, { width = 800, height = 600 } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: shade, g: 40, b: 255 - shade } } })
    .png()
    .toBuffer()
