'use client'
import type { DayOfArticle } from '../../metrics/views'
import { useWords } from '../useWords'

/** What is shown of every day, in this order. */
export const KEYS = ['reads', 'shares', 'favourites'] as const

type Props = { account: string; days: DayOfArticle[]; names: string[]; which: 'totals' | 'daily' }

/** The numbers of the chart for those who cannot see it. */
export const FiguresTable = ({ account, days, names, which }: Props) => {
  const say = useWords()
  return (
    <table className="xh-hidden">
      <caption>{account}</caption>
      <thead>
        <tr>
          <th>{say('日期', 'Day')}</th>
          {names.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <td>{day.day}</td>
            {KEYS.map((key) => (
              <td key={key}>{day[which][key]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
