import type { Account } from '../../src/payload-types'
import { UsageError } from './output'
import type { Session } from './session'

type Wanted = {
  name: string
  appId: string
  appSecret: string
  kind: Account['kind']
  mode: Account['mode']
  uncertified?: boolean
  apiBase?: string
  callbackToken?: string
  aesKey?: string
  daily?: string
}

/** A rehearsal WeChat says so when asked; nothing else answers this address with that word. Asked on this machine only. */
const isRehearsal = async (apiBase?: string): Promise<boolean> => {
  if (!apiBase || !/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(apiBase)) return false
  const answer = await fetch(new URL('/rehearsal', apiBase), {
    signal: AbortSignal.timeout(2_000),
    redirect: 'error',
  }).catch(() => null)
  const body = (await answer?.json().catch(() => null)) as { rehearsal?: unknown } | null | undefined
  return body?.rehearsal === true
}

const check = (wanted: Wanted): void => {
  if (wanted.aesKey !== undefined && !/^[A-Za-z0-9]{43}$/.test(wanted.aesKey)) {
    throw new UsageError('EncodingAESKey 应为 43 位字母或数字，没有保存。')
  }
  if (wanted.daily !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(wanted.daily)) {
    throw new UsageError(`「${wanted.daily}」不是时间。请写成 07:00 这样，没有保存。`)
  }
  if (wanted.apiBase !== undefined && !URL.canParse(wanted.apiBase)) {
    throw new UsageError(`接口地址「${wanted.apiBase}」不是网址，没有保存。`)
  }
}

/** Adds an account, or updates the one that has this AppID. @throws UsageError when a value is not usable */
export const saveAccount = async (
  { payload }: Session,
  wanted: Wanted,
): Promise<{ doc: Account; isNew: boolean }> => {
  check(wanted)
  const data = {
    name: wanted.name,
    appId: wanted.appId,
    appSecret: wanted.appSecret,
    kind: wanted.kind,
    mode: wanted.mode,
    certified: !wanted.uncertified,
    apiBase: wanted.apiBase,
    callbackToken: wanted.callbackToken,
    aesKey: wanted.aesKey,
    dailyTime: wanted.daily,
    rehearsal: await isRehearsal(wanted.apiBase),
  }
  const { docs } = await payload.find({
    collection: 'accounts',
    where: { appId: { equals: wanted.appId } },
    limit: 1,
    depth: 0,
  })
  const [found] = docs
  const doc = found
    ? await payload.update({ collection: 'accounts', id: found.id, data })
    : await payload.create({ collection: 'accounts', data })
  return { doc: doc as Account, isNew: !found }
}
