import { isApiBase } from '../../collections/fields/accountAddress'
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
  /** What would be asked is confirmed. */
  yes?: boolean
}

const check = (wanted: Wanted): void => {
  if (wanted.aesKey !== undefined && !/^[A-Za-z0-9]{43}$/.test(wanted.aesKey)) {
    throw new UsageError('EncodingAESKey 应为 43 位字母或数字，没有保存。')
  }
  if (wanted.daily !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(wanted.daily)) {
    throw new UsageError(`「${wanted.daily}」不是时间。请写成 07:00 这样，没有保存。`)
  }
  const isAddress = isApiBase(wanted.apiBase)
  if (isAddress !== true) throw new UsageError(`接口地址「${wanted.apiBase}」：${isAddress}。没有保存。`)
}

/** A change with consequences for readers or for what is planned wants a word. @throws UsageError without it */
const askBefore = async ({ newsroom }: Session, { id, data, yes }: Asking): Promise<void> => {
  const { apiBase, mode } = data
  const change = { mode, ...(apiBase !== undefined && { apiBase }) }
  const questions = yes ? [] : await newsroom.questionsBefore({ accountId: id, change })
  if (questions.length === 0) return
  const words = questions.map(({ message }) => message).join('\n')
  throw new UsageError(`${words}\n没有保存。确认要改，请加上 --yes 再执行一次。`)
}
type Asking = { id: string; data: Pick<Wanted, 'apiBase' | 'mode'>; yes: boolean | undefined }

/** Adds an account, or updates the one that has this AppID. @throws UsageError when a value is not usable */
export const saveAccount = async (
  session: Session,
  wanted: Wanted,
): Promise<{ doc: Account; isNew: boolean }> => {
  check(wanted)
  const { payload } = session
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
  if (found) await askBefore(session, { id: found.id, data, yes: wanted.yes })
  const doc = found
    ? await payload.update({ collection: 'accounts', id: found.id, data })
    : await payload.create({ collection: 'accounts', data })
  return { doc: doc as Account, isNew: !found }
}
