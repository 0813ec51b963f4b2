'use client'
import { Button } from '@payloadcms/ui'
import { MessageLink } from '../message/MessageLink'
import { Switch } from '../preview/Switch'
import { addDays } from '../shanghai'
import { useWords } from '../useWords'
import { AccountChoice } from './AccountChoice'
import type { AccountDoc } from './usePlan'

export type Span = 'week' | 'month'
/** Days of a week. */
export const WEEK = 7

const moved = (span: Span, anchor: string, steps: 1 | -1): string =>
  span === 'week'
    ? addDays(anchor, steps * WEEK)
    : `${addDays(`${anchor.slice(0, 7)}-15`, steps * 30).slice(0, 7)}-01`

type Props = {
  span: Span
  setSpan: (span: Span) => void
  anchor: string
  setAnchor: (day: string) => void
  today: string
  days: readonly string[]
  accounts: AccountDoc[]
  accountId: string
  setAccount: (id: string) => void
}

/** Which days are shown, and of which account. */
export const CalendarHead = (props: Props) => {
  const { span, setSpan, anchor, setAnchor, today, days, accounts, accountId, setAccount } = props
  const say = useWords()
  const steps: [string, string][] = [
    [say('往前', 'Back'), moved(span, anchor, -1)],
    [say('今天', 'Today'), today],
    [say('往后', 'Forward'), moved(span, anchor, 1)],
  ]
  return (
    <header className="xh-calendar__head">
      <h1>{say('排期', 'Calendar')}</h1>
      <span className="xh-calendar__span">
        {span === 'month' ? anchor.slice(0, 7) : `${days[0]} — ${days.at(-1)?.slice(5)}`}
      </span>
      <div className="xh-buttons">
        {steps.map(([label, day]) => (
          <Button
            buttonStyle="secondary"
            key={label}
            margin={false}
            onClick={() => setAnchor(day)}
            size="small"
          >
            {label}
          </Button>
        ))}
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
      <MessageLink />
      <AccountChoice accountId={accountId} accounts={accounts} setAccount={setAccount} />
    </header>
  )
}
