import WechatApi from 'wechat-api'
import type { z } from 'zod'
import type { Ask, Call } from './road'

/** Stands where the package puts the token; the road puts the real one. */
const NO_TOKEN_HERE = 'none'
/** The package builds whole addresses; ours begins at the path. */
const ANY_BASE = 'http://catalogue.invalid'

type Handed = { settle: () => void }
type Done = (error: unknown, data?: unknown) => void

const toCall = (url: string, { type, data }: { type?: string; data?: unknown }): Call => {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete('access_token')
  const query = Object.fromEntries(searchParams)
  return {
    path: pathname,
    method: type === 'POST' ? 'POST' : 'GET',
    query,
    ...(data !== undefined && { body: data }),
  }
}

/** Looks an endpoint up in wechat-api and asks for it on our road. */
export type FromCatalogue = <Reply>(
  choose: (api: WechatApi, done: Done) => void,
  reply: z.ZodType<Reply>,
) => Promise<Reply>

/**
 * The npm package wechat-api as a list of the endpoints it knows. It builds path and body; our road sends them.
 * Its HTTP, its token and its repeat on 40001 are never reached (it would repeat with the same dead token):
 * the outcome is handed through as data without an errcode, so that the package passes it on untouched.
 */
export const openCatalogue = ({ appId, ask }: { appId: string; ask: Ask }): FromCatalogue => {
  const catalogue = new WechatApi(appId, NO_TOKEN_HERE, (done) =>
    done(null, { accessToken: NO_TOKEN_HERE, expireTime: Number.POSITIVE_INFINITY }),
  )
  catalogue.endpoint = ANY_BASE

  return <Reply>(choose: (api: WechatApi, done: Done) => void, reply: z.ZodType<Reply>) =>
    new Promise<Reply>((resolve, reject) => {
      // A copy per call, so that each answer finds its own schema.
      const api: WechatApi = Object.create(catalogue)
      api.request = (url, options, done) => {
        ask(toCall(url, options), reply).then(
          (answer) => done(null, { settle: () => resolve(answer) }),
          (error: unknown) => done(null, { settle: () => reject(error) }),
        )
      }
      choose(api, (error, data) => (error ? reject(error) : (data as Handed).settle()))
    })
}
