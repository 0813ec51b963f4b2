import type { LineAccount } from '../accounts/accountStore'

const NOT_SENT = '群发没有成功，没有送达粉丝。查询只给出结果，不给原因。'
const CONFIRMS =
  '这个公众号开了群发保护：管理员没有在 30 分钟内在微信里确认，或者点了拒绝，都是这个结果，请先问管理员。'
const REASONS =
  '常见的原因：开了群发保护而管理员没有在 30 分钟内确认，内容审核没有通过，或者原创校验判为转载。'
const LOOK = '请到公众号后台的「发表记录」看这一条写的原因，处理之后再点「重试」。'
const UNHEARD = '微信的通知没有到达，请管理员检查消息推送是否连通。'
const UNTOLD = '这个公众号没有设置消息推送；设置以后，微信会把原因直接告诉系统。'

/**
 * What can be known of a 群发 that a question calls failed: the reason comes by 消息推送 alone. Says what to look at, and how the
 * reason would have come.
 */
export const massFailedWords = ({
  confirmsMass,
  callback,
}: Pick<LineAccount, 'confirmsMass' | 'callback'>): string =>
  `${NOT_SENT}${confirmsMass ? CONFIRMS : REASONS}${LOOK}${callback ? UNHEARD : UNTOLD}`
