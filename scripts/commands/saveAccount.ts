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

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const check = (wanted: Wanted): void => {
  if (wanted.aesKey !== undefined && !/^[A-Za-z0-9]{43}$/.test(wanted.aesKey)) {
    throw new UsageError('EncodingAESKey 应为 43 位字母或数字，没有保存。')
  }
  if (wanted.daily !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(wanted.daily)) {
    throw new UsageError(`「${wanted.daily}」不是时间。请写成 07:00 这样，没有保存。`)
  }
  if (wanted.apiBase !== undefined && !isWebAddress(wanted.apiBase)) {
    throw new UsageError(`接口地址「${wanted.apiBase}」不是 http:// 或 https:// 开头的网址，没有保存。`)
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
