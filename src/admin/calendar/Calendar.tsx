'use client'
import { Button } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import { accountOf } from '../deliveries/deliveryDoc'
import { Switch } from '../preview/Switch'
import { addDays, dayOf, daysFrom, mondayOf } from '../shanghai'
import { useWords } from '../useWords'
import { DayCell } from './DayCell'
import { onDay, usePlan } from './usePlan'

type Span = 'week' | 'month'
const WEEK = 7
/** Six weeks hold any month. */
const MONTH = 42

const daysShown = (span: Span, anchor: string): string[] =>
  span === 'week' ? daysFrom(mondayOf(anchor), WEEK) : daysFrom(mondayOf(`${anchor.slice(0, 7)}-01`), MONTH)

const moved = (span: Span, anchor: string, steps: 1 | -1): string =>
  span === 'week'
    ? addDays(anchor, steps * WEEK)
    : `${addDays(`${anchor.slice(0, 7)}-15`, steps * 30).slice(0, 7)}-01`

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
      <header className="xh-calendar__head">
        <h1>{say('排期', 'Calendar')}</h1>
        <span className="xh-calendar__span">
          {span === 'month' ? anchor.slice(0, 7) : `${days[0]} — ${days.at(-1)?.slice(5)}`}
        </span>
        <div className="xh-buttons">
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => setAnchor(moved(span, anchor, -1))}
            size="small"
          >
            {say('往前', 'Back')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => setAnchor(today)} size="small">
            {say('今天', 'Today')}
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => setAnchor(moved(span, anchor, 1))}
            size="small"
          >
            {say('往后', 'Forward')}
          </Button>
        </div>
        <Switch
          label={say('周或月', 'Week or month')}
          onChange={setSpan}
          options={[
            { value: 'week', label: say('周', 'Week') },
            { value: 'month', label: say('月', 'Month') },
          ]}
          value={span}
        />
        <select
          aria-label={say('公众号', 'Account')}
          className="xh-select"
          onChange={(event) => setAccount(event.target.value)}
          value={accountId}
        >
          <option value="">{say('全部公众号', 'All accounts')}</option>
          {plan?.accounts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </header>
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
