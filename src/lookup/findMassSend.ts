import type { Delivery } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { wechatDay } from '../time/slots'
import { isRefusal } from '../wechat'

/** What the figures know of a 群发; `urls` in the message's own order, from 1. */
export type MassSend = { day: string; msgDataId: string; urls: { index: number; url: string }[] }

const DAY_MS = 86_400_000
/** The figures of an article are kept for 30 days. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getarticletotaldetail */
const DAYS_MAX = 31

/** The figures of a day are not there yet. */
const NOT_YET = 61503

/** The whole days from a moment until yesterday, newest first: of today there are no figures. */
const daysSince = (since: Date, now: Date): string[] =>
  Array.from({ length: DAYS_MAX }, (_, age) => wechatDay(new Date(+now - (age + 1) * DAY_MS))).filter(
    (day) => day >= wechatDay(since),
  )

/** `<msg_data_id>_<n>`: the message, and the article's place in it from 1. */
const placeOf = (msgid: string) => {
  const [msgDataId = '', index = '1'] = msgid.split('_')
  return { msgDataId, index: Number(index) }
}

/**
 * Looks for a 群发 whose key has expired among the figures of the days since then, by title: WeChat lists there what was pushed
 * to followers, from the next morning on. What another delivery of ours sent under the same title is not meant.
 * @returns null when it is not listed, or the figures cannot be read (not there yet, not allowed)
 */
export const findMassSend = async (
  { id, title, since }: Pick<Delivery, 'id' | 'title'> & { since: Date },
  { clientFor, account, clock, deliveries }: OnAccount,
): Promise<MassSend | null> => {
  for (const day of daysSince(since, clock())) {
    try {
      const { rows } = await clientFor(account).datacube.getarticletotaldetail(day)
      const pushed = rows
        .filter(({ wasPushed }) => wasPushed)
        .map((row) => ({ ...row, ...placeOf(row.msgid) }))
      const first = pushed.find((row) => row.index === 1 && row.title === title)
      if (!first || (await deliveries.wasSent({ account, mode: 'mass', day, title, except: id }))) continue
      const message = pushed.filter(({ msgDataId }) => msgDataId === first.msgDataId)
      const urls = message.flatMap(({ index, url }) => (url ? [{ index, url }] : []))
      return { day, msgDataId: first.msgDataId, urls }
    } catch (error) {
      if (!isRefusal(error)) throw error
      // Yesterday's come at eight; the days before are there.
      if (error.errcode !== NOT_YET) return null
    }
  }
  return null
}
