import { isRefusal } from '../wechat'
import type { DeliveryIn } from './delivery'
import type { OnAccount } from './line'
import { wechatDay } from './slots'

/** What the figures know of a 群发; `urls` in the message's own order, from 1. */
export type Broadcast = { msgDataId: string; urls: { index: number; url: string }[] }

const DAY_MS = 86_400_000

/** `<msg_data_id>_<n>`: the message, and the article's place in it from 1. */
const placeOf = (msgid: string) => {
  const [msgDataId = '', index = '1'] = msgid.split('_')
  return { msgDataId, index: Number(index) }
}

/**
 * Looks for a 群发 whose key has expired among the figures of its day, by title: WeChat lists there what was pushed to followers,
 * from the next morning on. The following day is read as well, for an administrator may confirm after midnight.
 * @returns null when it is not listed, or the figures cannot be read (not yet there, not allowed)
 */
export const findBroadcast = async (
  { startedAt, title }: DeliveryIn<'unconfirmed'>,
  { clientFor, account, clock }: OnAccount,
): Promise<Broadcast | null> => {
  const days = [startedAt, new Date(+startedAt + DAY_MS)].map(wechatDay)
  for (const day of days.filter((one) => one < wechatDay(clock()))) {
    try {
      const { rows } = await clientFor(account).datacube.getarticletotaldetail(day)
      const pushed = rows
        .filter(({ wasPushed }) => wasPushed)
        .map((row) => ({ ...row, ...placeOf(row.msgid) }))
      const first = pushed.find((row) => row.index === 1 && row.title === title)
      if (!first) continue
      const message = pushed.filter(({ msgDataId }) => msgDataId === first.msgDataId)
      const urls = message.flatMap(({ index, url }) => (url ? [{ index, url }] : []))
      return { msgDataId: first.msgDataId, urls }
    } catch (error) {
      if (!isRefusal(error)) throw error
      return null
    }
  }
  return null
}
