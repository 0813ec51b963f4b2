import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import type { Ask } from '../road'
import { listOf, Nothing, Seconds } from './replies'

const Count = z.coerce
  .number()
  .nullish()
  .transform((value) => value ?? 0)
const Quota = z
  .object({
    quota: z.object({ daily_limit: Count, used: Count, remain: Count }),
    rate_limit: z.object({ call_count: Count, refresh_second: Count }).nullish(),
  })
  .transform(({ quota, rate_limit: rate }) => ({
    dailyLimit: quota.daily_limit,
    used: quota.used,
    remain: quota.remain,
    ...(rate && { rate: { calls: rate.call_count, everySeconds: rate.refresh_second } }),
  }))

/** The bodies are left out on purpose: they may hold the AppSecret or an article. */
const Rid = z
  .object({
    request: z.object({
      invoke_time: Seconds,
      cost_in_ms: Count,
      request_url: z.string(),
      client_ip: z.string().nullish(),
    }),
  })
  .transform(({ request }) => ({
    at: request.invoke_time,
    ms: request.cost_in_ms,
    path: request.request_url.split('?')[0] ?? '',
    ip: request.client_ip ?? '',
  }))
const Ips = z.object({ ip_list: listOf(z.string()) }).transform(({ ip_list: ips }) => ips)

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
