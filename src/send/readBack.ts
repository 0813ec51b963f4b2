import type { Content } from '../content/content'
import type { DeliveryNotice } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { changesBetween, picturesMissing } from '../render'
import { dayIn, WECHAT_ZONE } from '../time/slots'
import { isWechatError } from '../wechat'

const GET_PATH = '/cgi-bin/draft/get'
/** Of the 500 reads a day the rest is kept for drafts whose fate is unknown. @see LIMITS in src/wechat */
const READS_A_DAY = 400

const storedIn = async (draftId: string, { account, clientFor }: OnAccount) => {
  try {
    return (await clientFor(account).draft.get(draftId)).articles
  } catch (error) {
    // Nobody waits for this look: the delivery goes on without it.
    if (isWechatError(error)) return null
    throw error
  }
}

/** What WeChat made of the articles; `lost`: what must not go out so, whole sentences. */
export type Read = { changes: DeliveryNotice[]; lost: string[] }

const NOTHING_READ: Read = { changes: [], lost: [] }

type Compared = { sent: string; stored: string | undefined; which: string }

const compared = ({ sent, stored, which }: Compared): Read => {
  if (stored === undefined) return { changes: [], lost: [`${which || '这一篇'}不在微信的草稿里。`] }
  const missing = picturesMissing(sent, stored)
  return {
    changes: changesBetween(sent, stored).map((message) => ({
      code: 'wechat-changed',
      message: which + message,
    })),
    lost: missing ? [`${which}送出 ${missing.sent} 张图片，微信的草稿里只有 ${missing.stored} 张。`] : [],
  }
}

/**
 * Reads the stored draft once and says what WeChat made of the articles. It changes nothing, and is left out when the day's
 * reads run short.
 */
export const readBack = async (
  draftId: string,
  { content, deps }: { content: Content; deps: OnAccount },
): Promise<Read> => {
  const { counts, account, clock } = deps
  const counted = { identity: account.identity, day: dayIn(WECHAT_ZONE, clock()), path: GET_PATH }
  if (!(await counts.takeRoughly(counted, READS_A_DAY))) return NOTHING_READ
  const stored = await storedIn(draftId, deps)
  if (!stored) return NOTHING_READ
  const reads = content.articles.map((sent, at) =>
    compared({
      sent: sent.content,
      stored: stored[at]?.content,
      which: content.articles.length > 1 ? `第 ${at + 1} 篇：` : '',
    }),
  )
  return { changes: reads.flatMap(({ changes }) => changes), lost: reads.flatMap(({ lost }) => lost) }
}
