'use client'
import { useTranslation } from '@payloadcms/ui'
import { viewOf } from '../../deliveries/view'
import { AccountName } from '../deliveries/AccountName'
import { accountOf, type DeliveryRow, deliveryAddress, titleOf } from '../deliveries/deliveryDoc'
import { timeOf, weekdayName } from '../shanghai'
import { useWords } from '../useWords'
import { GapLine } from './GapLine'
import type { Gap } from './gaps'

type Props = {
  day: string
  isToday: boolean
  isOutside: boolean
  deliveries: DeliveryRow[]
  gaps: Gap[]
  now: Date
}

const Chip = ({ delivery, now }: { delivery: DeliveryRow; now: Date }) => {
  const { label, tone } = viewOf(delivery, now)
  return (
    <li>
      <a className={`xh-chip xh-chip--${tone}`} href={deliveryAddress(delivery.id)}>
        <span className="xh-chip__head">
          {timeOf(delivery.dueAt ?? 0)} <span>{label}</span>
        </span>
        <span className="xh-chip__title">{titleOf(delivery)}</span>
        <AccountName account={accountOf(delivery)} />
      </a>
    </li>
  )
}

/** One day of the calendar: what goes out, on which account, how it stands; what is missing. */
export const DayCell = ({ day, isToday, isOutside, deliveries, gaps, now }: Props) => {
  const say = useWords()
  const language = useTranslation().i18n.language.startsWith('zh') ? 'zh' : 'en'
  const isEmpty = deliveries.length === 0 && gaps.length === 0
  const names = [
    'xh-day',
    isToday && 'xh-day--today',
    isOutside && 'xh-day--outside',
    isEmpty && 'xh-day--empty',
  ]
  return (
    <li className={names.filter(Boolean).join(' ')}>
      <div className="xh-day__head">
        <b>{Number(day.slice(8, 10))}</b>
        <span className="xh-quiet">
          {Number(day.slice(5, 7))}/{Number(day.slice(8, 10))} {weekdayName(day, language)}
        </span>
        {isToday && <span className="xh-day__today">{say('今天', 'Today')}</span>}
      </div>
      <ul className="xh-plain">
        {deliveries.map((delivery) => (
          <Chip delivery={delivery} key={delivery.id} now={now} />
        ))}
        {gaps.map((gap) => (
          <GapLine gap={gap} key={gap.account} />
        ))}
      </ul>
    </li>
  )
}
