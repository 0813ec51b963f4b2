import type { Article, DailyEvent, Notice } from '../article'
import { parseMarkdown } from '../markdown/parse'
import { type Block, textRun } from '../tree'

/** What happened, then its picture, then where it is written. */
const eventBlocks = ({ text, picture, source }: DailyEvent, notices: Notice[]): Block[] => [
  ...parseMarkdown(text, notices),
  ...(picture ? [{ type: 'figure' as const, src: picture }] : []),
  ...(source ? [{ type: 'source' as const, text: `出处：${source}` }] : []),
]

const two = (number: number): string => String(number).padStart(2, '0')

/** A daily post: the calendar leaf of its day, then what happened on that day, year by year. */
export const dailyBlocks = ({ daily, date, column }: Article, notices: Notice[]): Block[] => {
  if (!daily) return date ? [{ type: 'dateCard', date }] : []
  const day = date ?? `${two(daily.month)}-${two(daily.day)}`
  const events = [...daily.events].sort((one, other) => one.year - other.year)
  return [
    { type: 'dateCard', date: day, note: textRun(column ?? '党史今天') ?? [] },
    {
      type: 'timeline',
      items: events.map((event) => ({
        time: textRun(`${event.year}年`) ?? [],
        children: eventBlocks(event, notices),
      })),
    },
  ]
}
