'use client'
import { useMemo, useState } from 'react'
import { GapLine } from '../calendar/GapLine'
import type { Gap } from '../calendar/gaps'
import { onDay, usePlan } from '../calendar/usePlan'
import { DeliveryLine } from '../deliveries/DeliveryLine'
import { dayInWords, dayOf, daysFrom } from '../shanghai'
import { useWords } from '../useWords'

const WEEK = 8

const GapsAhead = ({ gaps }: { gaps: readonly Gap[] }) => {
  const say = useWords()
  return (
    <>
      <h3>{say('一周内的空档', 'Gaps of the week ahead')}</h3>
      <ul className="xh-lines">
        {gaps.map((gap) => (
          <li className="xh-gaprow" key={gap.day + gap.account}>
            <span>{say(dayInWords(gap.day), gap.day)}</span>
            <ul className="xh-plain">
              <GapLine gap={gap} />
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Today and tomorrow: what goes out when to which account; and the gaps of the week ahead. */
export const Agenda = () => {
  const say = useWords()
  const [today] = useState(() => dayOf(new Date()))
  const days = useMemo(() => daysFrom(today, WEEK), [today])
  const plan = usePlan(days)
  const names = [say('今天', 'Today'), say('明天', 'Tomorrow')]
  return (
    <section className="xh-panel">
      {names.map((name, at) => {
        const day = days[at] ?? today
        const deliveries = plan ? onDay(plan.deliveries, day) : []
        return (
          <div key={day}>
            <h3>
              {name} <span className="xh-quiet">{say(dayInWords(day), day)}</span>
            </h3>
            {plan && deliveries.length === 0 && (
              <p className="xh-quiet">{say('没有排好的推送。', 'Nothing is laid out.')}</p>
            )}
            <ul className="xh-lines">
              {deliveries.map((delivery) => (
                <DeliveryLine
                  delivery={delivery}
                  key={delivery.id}
                  now={plan?.now ?? new Date(0)}
                  withTitle
                />
              ))}
            </ul>
          </div>
        )
      })}
      {plan && plan.gaps.length > 0 && <GapsAhead gaps={plan.gaps} />}
      <p>
        <a href="/admin/schedule">{say('查看排期', 'Open the calendar')}</a>
      </p>
    </section>
  )
}
