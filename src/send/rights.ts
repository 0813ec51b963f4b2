import type { Delivery, DeliveryIn, Trouble } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import { NO_LEASE } from '../deliveries/waits'
import { isRefusal } from '../wechat'

/** Account type or certification lacks the right. */
export const NOT_ALLOWED = 48001

const CALLED = { publish: '发布', mass: '群发', draft: '发布', hand: '发布' } as const

const keyOf = ({ identity }: OnAccount['account'], mode: string): string => `${identity} ${mode}`

/** What an editor can do with a draft that WeChat lets only a person send. */
export const byHandWords = (mode: Delivery['mode']): string =>
  `该公众号没有${CALLED[mode ?? 'publish']}接口的权限（需认证），没有发出。请到公众号后台的草稿箱人工发表，再把文章链接贴回来；` +
  '管理员取得权限后，请在公众号设置里重新检测。'

/**
 * A way of sending that WeChat has refused this account (48001), by its last probe or by an earlier submission, is not tried
 * again before a probe finds the right: the draft is left to a person at once.
 * @returns null when nothing is known against it; else the move
 */
export const leaveIfUnable = async (
  delivery: DeliveryIn<'prepared'>,
  { account, deliveries, unable }: OnAccount,
): Promise<{ moved: Delivery | null } | null> => {
  if (account.capabilities[delivery.mode]?.allowed !== false && !unable.has(keyOf(account, delivery.mode)))
    return null
  const reason = byHandWords(delivery.mode)
  const trouble: Trouble = { during: 'submitting', reason, remedy: 'ask-operator', errcode: NOT_ALLOWED }
  const facts = { ...NO_LEASE, trouble }
  return { moved: await deliveries.move(delivery, { to: 'drafted', wakeAt: null, why: reason, facts }) }
}

/** Remembers on the account that a submission was refused for want of the right. */
export const rememberUnable = async (
  delivery: DeliveryIn<'submitting'>,
  { error, deps }: { error: unknown; deps: OnAccount },
): Promise<void> => {
  if (!isRefusal(error) || error.errcode !== NOT_ALLOWED) return
  const { account, accounts, clock, unable } = deps
  unable.add(keyOf(account, delivery.mode))
  const refused = { allowed: false, cure: byHandWords(delivery.mode), errcode: error.errcode }
  const at = clock().toISOString()
  await accounts.rememberCapabilities(account, { ...account.capabilities, [delivery.mode]: refused, at })
}
