import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import type { Ask } from '../road'
import { itemsOf } from './items'
import { Count, Nothing, PerhapsSeconds, Text } from './replies'

const Figure = Count.nullish().transform((value) => value ?? 0)
const Quota = z
  .object({
    quota: z.object({ daily_limit: Figure, used: Figure, remain: Figure }),
    rate_limit: z.object({ call_count: Figure, refresh_second: Figure }).nullish(),
  })
  .transform(({ quota, rate_limit: rate }) => ({
    dailyLimit: quota.daily_limit,
    used: quota.used,
    remain: quota.remain,
    ...(rate && { rate: { calls: rate.call_count, everySeconds: rate.refresh_second } }),
  }))

/**
 * The path of a call, where WeChat tells one: it may be a whole address, a path, or nothing but the query with the token in it
 * (the manual's own sample). Only what is written as WeChat writes its paths is handed on; a token is longer and has capitals.
 */
const pathIn = (requestUrl: string): string =>
  /^(?:https?:\/\/[^/?#\s]+)?((?:\/[a-z][a-z0-9_-]{0,40})+)(?:[/?#]|$)/.exec(requestUrl)?.[1] ?? ''

/** The bodies are left out on purpose: they may hold the AppSecret or an article. */
const Rid = z
  .object({
    request: z.object({
      invoke_time: PerhapsSeconds,
      cost_in_ms: Figure,
      request_url: Text,
      client_ip: Text,
    }),
  })
  .transform(({ request }) => ({
    at: request.invoke_time,
    ms: request.cost_in_ms,
    path: pathIn(request.request_url),
    ip: request.client_ip,
  }))
const Ips = z.object({ ip_list: itemsOf(z.string()) }).transform(({ ip_list: ips }) => ips.items)

/** Quotas and diagnosis: open to every account. */
export const bindOpenapi = ({
  ask,
  fromCatalogue,
  appId,
}: {
  ask: Ask
  fromCatalogue: FromCatalogue
  appId: string
}) => ({
  /**
   * The day's quota of one call, by its path (`/cgi-bin/draft/add`).
   * @see https://developers.weixin.qq.com/doc/subscription/api/apimanage/api_getapiquota.html
   */
  quota: (path: string) => ask({ path: '/cgi-bin/openapi/quota/get', body: { cgi_path: path } }, Quota),

  /**
   * What WeChat remembers of a failed call, by the rid of its message, for 7 days.
   * @see https://developers.weixin.qq.com/doc/subscription/api/apimanage/api_getridinfo.html
   */
  rid: (rid: string) => ask({ path: '/cgi-bin/openapi/rid/get', body: { rid } }, Rid),

  /**
   * Sets all daily counters back; 10 a month, then 48006.
   * @see https://developers.weixin.qq.com/doc/subscription/api/apimanage/api_clearquota.html
   */
  clearQuota: (): Promise<void> => fromCatalogue((api, done) => api.clearQuota(appId, done), Nothing),

  /** Where callbacks come from; refresh daily. */
  callbackIps: () => fromCatalogue((api, done) => api.getIp(done), Ips),
})
