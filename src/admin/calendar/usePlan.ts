'use client'
import { useMemo } from 'react'
import { addressOf } from '../addressOf'
import { accountOf, type DeliveryRow, isInMessage } from '../deliveries/deliveryDoc'
import { addDays, dayOf, startOf } from '../shanghai'
import { type Docs, useAll, useRest } from '../useRest'
import { type DailyPost, type Gap, gapsIn, type PlannedAccount } from './gaps'

export type AccountDoc = PlannedAccount & {
  rehearsal?: boolean | null
  identity?: string | null
  pause?: { state?: string | null; reason?: string | null; nextProbeAt?: string | null } | null
}

export type Plan = {
  accounts: AccountDoc[]
  deliveries: DeliveryRow[]
  /** From today on, as far as the days shown and a week at least. */
  gaps: Gap[]
  now: Date
}

const EVERY_SECONDS = 60
const MANY = 1000

const monthsOf = (days: readonly string[]): number[] => [
  ...new Set(days.map((day) => Number(day.slice(5, 7)))),
]

/** What goes out on these days (Beijing time), on which accounts, and what is missing. Read anew every minute. */
export const usePlan = (days: readonly string[]): Plan | undefined => {
  const [first = '', last = first] = [days[0], days.at(-1)]
  const due = {
    greater_than_equal: startOf(first).toISOString(),
    less_than: startOf(addDays(last, 1)).toISOString(),
  }
  const { data } = useRest<Docs<DeliveryRow>>(
    addressOf('deliveries', { depth: 1, limit: MANY, sort: 'dueAt', where: { dueAt: due } }),
    EVERY_SECONDS,
  )
  const { data: posts } = useRest<Docs<DailyPost>>(
    addressOf('daily-posts', { depth: 0, limit: MANY, where: { month: { in: monthsOf(days) } } }),
  )
  const accounts = useAll<AccountDoc>('accounts')
  return useMemo(() => {
    if (!data || !posts || !accounts) return undefined
    const now = new Date()
    const laid = data.docs.map((row) => ({
      accountId: accountOf(row)?.id ?? '',
      day: dayOf(row.dueAt ?? 0),
      articleKind: row.articleKind,
      state: row.state,
    }))
    const ahead = days.filter((day) => day >= dayOf(now))
    const gaps = gapsIn({ days: ahead, accounts, deliveries: laid, posts: posts.docs })
    return { accounts, deliveries: data.docs.filter((row) => !isInMessage(row)), gaps, now }
  }, [data, posts, accounts, days])
}

/** The deliveries of one day, in the order of their times. */
export const onDay = (deliveries: readonly DeliveryRow[], day: string): DeliveryRow[] =>
  deliveries.filter(({ dueAt }) => dueAt && dayOf(dueAt) === day)
