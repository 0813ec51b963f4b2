'use client'
import { useMemo, useState } from 'react'
import { accountOf } from '../deliveries/deliveryDoc'
import { dayOf, daysFrom, mondayOf } from '../shanghai'
import { useWords } from '../useWords'
import { CalendarHead, type Span, WEEK } from './CalendarHead'
import { DayCell } from './DayCell'
import { onDay, usePlan } from './usePlan'

/** Six weeks hold any month. */
const MONTH = 42

const daysShown = (span: Span, anchor: string): string[] =>
  span === 'week' ? daysFrom(mondayOf(anchor), WEEK) : daysFrom(mondayOf(`${anchor.slice(0, 7)}-01`), MONTH)

/** What goes out when to which account, by week or month, in Beijing time, with the gaps ahead. */
export const Calendar = () => {
  const say = useWords()
  const [today] = useState(() => dayOf(new Date()))
  const [span, setSpan] = useState<Span>('week')
  const [anchor, setAnchor] = useState(today)
  const [accountId, setAccount] = useState('')
  const days = useMemo(() => daysShown(span, anchor), [span, anchor])
  const plan = usePlan(days)
  const chosen = plan?.accounts.find(({ id }) => id === accountId)
  const deliveries = plan?.deliveries.filter((one) => !chosen || accountOf(one)?.id === chosen.id) ?? []
  const gaps = plan?.gaps.filter((gap) => !chosen || gap.account === chosen.name) ?? []
  return (
    <div className="xh-calendar">
      <CalendarHead
        {...{
          span,
          setSpan,
          anchor,
          setAnchor,
          today,
          days,
          accounts: plan?.accounts ?? [],
          accountId,
          setAccount,
        }}
      />
      <ol className={`xh-days xh-days--${span}`}>
        {days.map((day) => (
          <DayCell
            day={day}
            deliveries={onDay(deliveries, day)}
            gaps={gaps.filter((gap) => gap.day === day)}
            isOutside={span === 'month' && day.slice(0, 7) !== anchor.slice(0, 7)}
            isToday={day === today}
            key={day}
            now={plan?.now ?? new Date(0)}
          />
        ))}
      </ol>
      <p className="xh-quiet">{say('时间都是北京时间。「党史今天」提前一天排好。', 'Beijing time.')}</p>
    </div>
  )
}
