'use client'
import { useMemo } from 'react'
import { addressOf } from '../addressOf'
import { DeliveryLine } from '../deliveries/DeliveryLine'
import type { DeliveryRow } from '../deliveries/deliveryDoc'
import { type Docs, useRest } from '../useRest'
import { useWords } from '../useWords'

const EVERY_SECONDS = 15
const SHOWN = 20

/** The deliveries of one article, those included in which it travels with others; kept fresh while the page is open. */
export const DeliveriesOf = ({ kind, articleId }: { kind: string; articleId: string }) => {
  const say = useWords()
  const where = { carries: { contains: `${kind}/${articleId}` } }
  const { data } = useRest<Docs<DeliveryRow>>(
    addressOf('deliveries', { depth: 1, limit: SHOWN, sort: '-dueAt', where }),
    EVERY_SECONDS,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment of the answer is the moment to judge it by
  const now = useMemo(() => new Date(), [data])
  if (!data) return null
  return (
    <div className="xh-deliveries">
      <h4>{say('推送任务', 'Deliveries')}</h4>
      {data.docs.length === 0 && (
        <p className="xh-quiet">
          {say(
            '还没有。选好公众号并批准后，一分钟内自动排好。',
            'None yet: they are laid out within a minute of the approval.',
          )}
        </p>
      )}
      <ul className="xh-lines">
        {data.docs.map((delivery) => (
          <DeliveryLine delivery={delivery} key={delivery.id} now={now} />
        ))}
      </ul>
    </div>
  )
}
