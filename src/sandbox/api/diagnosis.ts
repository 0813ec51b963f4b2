import { z } from 'zod'
import { monthOf } from '../day'
import { insist, Refusal } from '../refusal'
import { type Call, type Endpoints, type OpenCall, ok, shaped } from './endpoint'
import { clearQuota, countWithin, dailyLimit, usedToday } from './quotas'

/** Clearings a month, v1 and v2 together. @see https://developers.weixin.qq.com/doc/subscription/api/apimanage/api_clearquota.html */
const CLEARINGS_A_MONTH = 10
const CLEARINGS_OF_ONE_PATH_A_MONTH = 50
const RID_LIVES_MS = 7 * 24 * 3600_000
const ONE_PATH = z.object({ cgi_path: z.string() })

type IsPath = (path: string) => boolean

const quotaOf =
  (isPath: IsPath) =>
  ({ platform, account, now, body }: Call) => {
    const { cgi_path: path } = shaped(ONE_PATH, body)
    insist(isPath(path), 76021)
    const daily = dailyLimit(path)
    const used = usedToday(platform.state, { appId: account.appId, path, now })
    return ok({
      quota: { daily_limit: daily, used, remain: Math.max(0, daily - used) },
      rate_limit: { call_count: path.includes('/mass/') ? 60 : 10_000, refresh_second: 60 },
      component_rate_limit: { call_count: 0, refresh_second: 0 },
    })
  }

const clearAll = ({ platform, now }: OpenCall, appId: string) => {
  const month = {
    key: `clearings of ${appId}`,
    period: monthOf(now),
    limit: CLEARINGS_A_MONTH,
    errcode: 48006,
  }
  countWithin(platform.state, month)
  clearQuota(platform.state, { appId })
  return ok()
}

const clear = (call: Call) => {
  const { appid } = shaped(z.object({ appid: z.string() }), call.body)
  insist(appid === call.account.appId, 40013)
  return clearAll(call, appid)
}

const clearBySecret = (call: OpenCall) => {
  const { appid, appsecret } = shaped(z.object({ appid: z.string(), appsecret: z.string() }), call.body)
  const account = call.platform.state.accounts[appid]
  insist(account, 40013)
  insist(account.secret === appsecret, 40125)
  return clearAll(call, appid)
}

const clearOne =
  (isPath: IsPath) =>
  ({ platform, account, now, body }: Call) => {
    const { cgi_path: path } = shaped(ONE_PATH, body)
    insist(isPath(path), 76021)
    const key = `clearings of paths of ${account.appId}`
    const month = { key, period: monthOf(now), limit: CLEARINGS_OF_ONE_PATH_A_MONTH, errcode: 48006 }
    countWithin(platform.state, month)
    clearQuota(platform.state, { appId: account.appId, path })
    return ok()
  }

const requestOf = ({ platform, account, now, body }: Call) => {
  const { rid } = shaped(z.object({ rid: z.string() }), body)
  if (!/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(rid)) throw new Refusal(76002)
  const found = platform.state.calls.find((entry) => entry.rid === rid)
  insist(found, 76001)
  insist(found.appId === account.appId, 76003)
  insist(now - found.at < RID_LIVES_MS, 76004)
  const request = {
    invoke_time: Math.floor(found.at / 1000),
    cost_in_ms: found.ms,
    request_url: found.path,
    request_body: found.request,
    response_body: JSON.stringify({ errcode: found.errcode, errmsg: found.errmsg }),
    client_ip: '127.0.0.1',
  }
  return ok({ request })
}

const addresses = () => ({ ip_list: ['127.0.0.1'] })

/** Quota and diagnosis. `isPath` tells whether a path is one of the platform's. */
export const diagnosisEndpoints = (isPath: IsPath): Endpoints => ({
  '/cgi-bin/clear_quota': { method: 'POST', body: 'json', handle: clear },
  '/cgi-bin/clear_quota/v2': { method: 'POST', body: 'json', isOpen: true, handle: clearBySecret },
  '/cgi-bin/openapi/quota/get': { method: 'POST', body: 'json', handle: quotaOf(isPath) },
  '/cgi-bin/openapi/quota/clear': { method: 'POST', body: 'json', handle: clearOne(isPath) },
  '/cgi-bin/openapi/rid/get': { method: 'POST', body: 'json', handle: requestOf },
  '/cgi-bin/get_api_domain_ip': { method: 'GET', handle: addresses },
  '/cgi-bin/getcallbackip': { method: 'GET', handle: addresses },
})
