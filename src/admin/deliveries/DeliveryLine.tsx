'use client'
import { viewOf } from '../../deliveries/view'
import { minuteOf } from '../shanghai'
import { AccountName } from './AccountName'
import { accountOf, type DeliveryRow, deliveryAddress, titleOf } from './deliveryDoc'
import { Pill } from './Pill'

type Props = {
  delivery: DeliveryRow
  now: Date /** Also the article's title, where the place does not say it. */
  withTitle?: boolean
}

/** One delivery in one line: when, to whom, how it stands; leads to its page. */
export const DeliveryLine = ({ delivery, now, withTitle }: Props) => {
  const { label, tone, next } = viewOf(delivery, now)
  return (
    <li className="xh-line">
      <a className="xh-line__link" href={deliveryAddress(delivery.id)}>
        <span className="xh-line__when">{minuteOf(delivery.dueAt).slice(5)}</span>
        <span className="xh-line__what">
          {withTitle && <b>{titleOf(delivery)}</b>}
          <AccountName account={accountOf(delivery)} />
        </span>
        <Pill tone={tone}>{label}</Pill>
      </a>
      {next && <div className="xh-quiet">{next}</div>}
    </li>
  )
}
