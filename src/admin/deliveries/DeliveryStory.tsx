'use client'
import { deliveryOf } from '../../deliveries/deliveryRow'
import { isOutOfDate } from '../../deliveries/handed'
import { viewOf } from '../../deliveries/view'
import { zoneName } from '../../time/zones'
import { useWords } from '../useWords'
import { CopyPanel } from './CopyPanel'
import { DeliveryButtons } from './DeliveryButtons'
import { DeliveryFacts } from './DeliveryFacts'
import { accountOf, type DeliveryRow, zoneOf } from './deliveryDoc'
import { Pill } from './Pill'
import { RehearsalBadge } from './Rehearsal'
import { Timeline } from './Timeline'
import { TroubleBox } from './TroubleBox'
import { WithLinks } from './WithLinks'

type Props = { row: DeliveryRow; now: Date; onDone: () => void }

/** How a delivery stands, what comes next, what one may do about it, its facts, and what has happened so far. */
export const DeliveryStory = ({ row, now, onDone }: Props) => {
  const say = useWords()
  const delivery = deliveryOf(row)
  const timeZone = zoneOf(row)
  const { label, tone, next, buttons } = viewOf(row, now)
  return (
    <div className="xh-delivery">
      <section className="xh-panel">
        <div className="xh-delivery__state">
          <Pill tone={tone}>{label}</Pill>
          {accountOf(row)?.rehearsal && <RehearsalBadge />}
          {next && (
            <span className="xh-preline">
              <WithLinks text={next} />
            </span>
          )}
        </div>
        {delivery.trouble && (
          <TroubleBox
            isSaid={next.includes(delivery.trouble.reason)}
            looksAgain={delivery.state === 'unconfirmed' && delivery.wakeAt !== null}
            trouble={delivery.trouble}
          />
        )}
        {delivery.notices.map(({ code, message }) => (
          <p className="xh-alert xh-alert--warn" key={code + message}>
            <WithLinks text={message} />
          </p>
        ))}
        <DeliveryButtons buttons={buttons} delivery={row} onDone={onDone} />
        {delivery.state === 'handed-over' && delivery.approvedHash !== null && !isOutOfDate(delivery) && (
          <CopyPanel accountId={delivery.accountId} deliveryId={delivery.id} />
        )}
        <DeliveryFacts delivery={delivery} row={row} />
      </section>
      <section className="xh-panel">
        <h3>{say('经过', 'What happened')}</h3>
        <Timeline entries={delivery.timeline} timeZone={timeZone} />
        <p className="xh-quiet">
          {say(`本页时间都是${zoneName(timeZone)}。`, `All times are in ${timeZone}.`)}
        </p>
      </section>
    </div>
  )
}
