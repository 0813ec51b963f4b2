'use client'
import { useMemo } from 'react'
import { viewOf } from '../../deliveries/view'
import { addressOf } from '../addressOf'
import { DeliveryLine } from '../deliveries/DeliveryLine'
import type { DeliveryRow } from '../deliveries/deliveryDoc'
import { type Docs, useRest } from '../useRest'
import { useWords } from '../useWords'
import { PendingReviews } from './PendingReviews'

const EVERY_SECONDS = 60
const SHOWN = 30
const STATES = ['unconfirmed', 'submitted', 'drafted', 'handed-over', 'failed', 'missed']

/** What does not go on by itself: articles that wait for review, deliveries that wait for a person. */
export const Waiting = () => {
  const say = useWords()
  const { data } = useRest<Docs<DeliveryRow>>(
    addressOf('deliveries', { depth: 1, limit: SHOWN, sort: '-dueAt', where: { state: { in: STATES } } }),
    EVERY_SECONDS,
  )
  const seen = useMemo(() => {
    const now = new Date()
    const asking = (data?.docs ?? []).filter((row) => viewOf(row, now).buttons.length > 0)
    return { now, asking }
  }, [data])
  return (
    <section className="xh-panel">
      <PendingReviews />
      <h3>{say('等人处理', 'Waits for a person')}</h3>
      {data && seen.asking.length === 0 && (
        <p className="xh-quiet">{say('没有需要人处理的推送。', 'Nothing needs a person.')}</p>
      )}
      <ul className="xh-lines">
        {seen.asking.map((delivery) => (
          <DeliveryLine delivery={delivery} key={delivery.id} now={seen.now} withTitle />
        ))}
      </ul>
    </section>
  )
}
