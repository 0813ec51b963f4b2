import { dayOf } from '../day'
import { insist } from '../refusal'
import type { State } from '../state'

/**
 * Calls a day, for new accounts. Where the documentation gives no number (material, uploadimg, datacube, tags) ours is generous.
 * @see https://developers.weixin.qq.com/doc/service/Message_Management/API_Call_Limits.html
 */
export const DAILY_LIMITS: Record<string, number> = {
  '/cgi-bin/token': 2000,
  '/cgi-bin/stable_token': 500_000,
  '/cgi-bin/draft/add': 1000,
  '/cgi-bin/draft/update': 1000,
  '/cgi-bin/draft/delete': 1000,
  '/cgi-bin/draft/count': 1000,
  '/cgi-bin/draft/batchget': 1000,
  '/cgi-bin/draft/get': 500,
  '/cgi-bin/freepublish/submit': 100,
  '/cgi-bin/freepublish/get': 100,
  '/cgi-bin/freepublish/getarticle': 100,
  '/cgi-bin/freepublish/batchget': 100,
  '/cgi-bin/freepublish/delete': 10,
  '/cgi-bin/message/mass/sendall': 100,
  '/cgi-bin/message/mass/delete': 10,
  '/cgi-bin/media/uploadimg': 100_000,
}
const UNPUBLISHED_LIMIT = 10_000

/** Calls allowed a day on this path. */
export const dailyLimit = (path: string): number => DAILY_LIMITS[path] ?? UNPUBLISHED_LIMIT

type Counted = { appId: string; path: string; now: number }
const dayKey = ({ appId, path }: Omit<Counted, 'now'>) => `${appId} ${path}`

/** Calls made today on this path. A new day in Asia/Shanghai starts at nought. */
export const usedToday = (state: State, { appId, path, now }: Counted): number => {
  const entry = state.used[dayKey({ appId, path })]
  return entry?.period === dayOf(now) ? entry.count : 0
}

/** Counts one more of `key` in `period` and refuses with `errcode` when that is more than `limit`. */
export const countWithin = (
  state: State,
  { key, period, limit, errcode }: { key: string; period: string; limit: number; errcode: number },
): void => {
  const entry = state.used[key]
  const count = entry?.period === period ? entry.count : 0
  insist(count < limit, errcode)
  state.used[key] = { period, count: count + 1 }
}

/** Counts a call against the day (45009) and, where there is such a limit, the minute (45011). Refused calls count too. */
export const countCall = (state: State, call: Counted & { perMinute?: number }): void => {
  const { appId, path, now, perMinute } = call
  if (perMinute) {
    const period = String(Math.floor(now / 60_000))
    countWithin(state, { key: `${appId} ${path} minute`, period, limit: perMinute, errcode: 45011 })
  }
  countWithin(state, { key: dayKey(call), period: dayOf(now), limit: dailyLimit(path), errcode: 45009 })
}

/** Sets the counters of an account back to nought: all of them, or those of one path. */
export const clearQuota = (state: State, { appId, path }: { appId: string; path?: string }): void => {
  for (const key of Object.keys(state.used)) {
    if (path ? key === dayKey({ appId, path }) : key.startsWith(`${appId} /`)) delete state.used[key]
  }
}
