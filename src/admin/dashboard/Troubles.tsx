'use client'
import { deliveryAddress } from '../deliveries/deliveryDoc'
import { minuteOf } from '../shanghai'
import { useWords } from '../useWords'
import { type Trouble, useHealth } from './useHealth'

/** So many are shown without a click. */
const FEW = 3

/** Where a trouble is looked into. */
const addressOf = ({ deliveryId, accountId }: Trouble): string | undefined => {
  if (deliveryId) return deliveryAddress(deliveryId)
  return accountId && `/admin/collections/accounts/${accountId}`
}

const OneTrouble = ({ trouble }: { trouble: Trouble }) => {
  const say = useWords()
  const { where, told, at, times } = trouble
  const address = addressOf(trouble)
  return (
    <li>
      <b>{where}</b> {told}{' '}
      <span className="xh-quiet">
        {times > 1 ? say(`${minuteOf(at)}，共 ${times} 次`, `${minuteOf(at)}, ${times} times`) : minuteOf(at)}
      </span>{' '}
      {address && <a href={address}>{say('查看', 'Open')}</a>}
    </li>
  )
}

/** Above the dashboard: that nothing goes out at all, and what went wrong in the passes of the last day. */
export const Troubles = () => {
  const say = useWords()
  const { reasons = [], troubles = [] } = useHealth() ?? {}
  return (
    <>
      {reasons.map((reason) => (
        <p className="xh-alert xh-alert--bad" key={reason}>
          {reason}
        </p>
      ))}
      {troubles.length > 0 && (
        <details className="xh-alert xh-alert--warn" open={troubles.length <= FEW}>
          <summary>
            {say(
              `最近一天推送程序遇到 ${troubles.length} 个问题：${troubles[0]?.where}`,
              `${troubles.length} troubles in the last day`,
            )}
          </summary>
          <ul className="xh-troubles">
            {troubles.map((trouble) => (
              <OneTrouble key={trouble.where + trouble.told + trouble.deliveryId} trouble={trouble} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
