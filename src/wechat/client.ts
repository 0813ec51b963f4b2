import type { CallRecord } from './calls'
import { openCatalogue } from './catalogue'
import { bindComment } from './endpoints/comment'
import { bindDatacube } from './endpoints/datacube'
import { bindDraft } from './endpoints/draft'
import { bindFreepublish } from './endpoints/freepublish'
import { bindMass } from './endpoints/mass'
import { bindMedia } from './endpoints/media'
import { bindOpenapi } from './endpoints/openapi'
import { bindTags } from './endpoints/tags'
import { TIMEOUTS, type Timeouts } from './exchange'
import { patiently, type Sleep } from './repeatable'
import { createRoad } from './road'
import type { TokenStore } from './tokenStore'

/** The platform's own address. */
export const WECHAT_API = 'https://api.weixin.qq.com'

export type WechatClientOptions = {
  appId: string
  secret: string
  /** Where the platform is; default the real one. Redirects are refused. */
  baseUrl?: string
  /** Shared by all processes. */
  tokens: TokenStore
  /** Under which name its token is stored; an AppID at two addresses has two tokens. Default: the AppID. */
  tokenKey?: string
  clock: () => Date
  /** Names this process in the token's lease. */
  owner: string
  /** A line for the log per request, already without secrets. Must not throw. */
  onCall?: (record: CallRecord) => void
  timeouts?: Partial<Timeouts>
  sleep?: Sleep
  /** Awaited before a request leaves and after its answer is read. */
  onStep?: (name: 'before' | 'after', path: string) => void | Promise<void>
  /** Once aborted, no further repeat is begun. */
  stopping?: AbortSignal
}

/**
 * A typed client for one official account. Build it once per account and process: it holds the token.
 * Every call throws `WechatRefusal`, `WechatNotSent` or `WechatUnknown`, each with its Chinese `cure`.
 */
export const createWechatClient = (options: WechatClientOptions) => {
  const { appId, baseUrl = WECHAT_API, sleep = patiently, timeouts = {} } = options
  const ask = createRoad({ ...options, baseUrl, sleep, timeouts: { ...TIMEOUTS, ...timeouts } })
  const fromCatalogue = openCatalogue({ appId, ask })

  return {
    draft: bindDraft(ask),
    freepublish: bindFreepublish(ask),
    mass: bindMass({ ask, fromCatalogue }),
    media: bindMedia({ ask, fromCatalogue }),
    comment: bindComment(ask),
    datacube: bindDatacube({ ask, fromCatalogue }),
    tags: bindTags({ fromCatalogue }),
    openapi: bindOpenapi({ ask, fromCatalogue, appId }),
  }
}

export type WechatClient = ReturnType<typeof createWechatClient>
