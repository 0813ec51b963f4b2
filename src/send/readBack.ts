import type { Content } from '../content/content'
import type { DeliveryNotice } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { changesBetween } from '../render'
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
    if (isWechatError(error)) return []
    throw error
  }
}

/**
 * Reads the stored draft once and says what WeChat made of the articles. A look only: it changes nothing, holds nothing, and
 * is left out when the day's reads run short.
 */
export const readBack = async (
  draftId: string,
  { content, deps }: { content: Content; deps: OnAccount },
): Promise<DeliveryNotice[]> => {
  const { counts, account, clock } = deps
  const counted = { identity: account.identity, day: dayIn(WECHAT_ZONE, clock()), path: GET_PATH }
  if (!(await counts.takeRoughly(counted, READS_A_DAY))) return []
  const stored = await storedIn(draftId, deps)
  return content.articles.flatMap((sent, at) => {
    const got = stored[at]
    if (!got) return []
    const which = content.articles.length > 1 ? `第 ${at + 1} 篇：` : ''
    const changes = changesBetween(sent.content, got.content)
    return changes.map((message) => ({ code: 'wechat-changed', message: which + message }))
  })
}
