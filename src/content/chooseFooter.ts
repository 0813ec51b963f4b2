import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'
import type { FooterFacts } from '../articles/articles'

/** When a footer is the right one. An empty rule fits everything; null, whose every name is gone, fits nothing. */
export type FooterRules = {
  kinds: string[]
  columnIds: string[] | null
  accountIds: string[] | null
  branchIds: string[] | null
  /** YYYY-MM-DD, both inclusive; null: open. */
  from: string | null
  until: string | null
}
export type RuledFooter = { id: string; enabled: boolean; order: number; rules: FooterRules }

const allows = (allowed: readonly string[] | null, value: string | undefined): boolean =>
  allowed !== null && (allowed.length === 0 || (value !== undefined && allowed.includes(value)))

const fits = ({ kinds, columnIds, accountIds, branchIds, from, until }: FooterRules, facts: FooterFacts) =>
  allows(kinds, facts.kind) &&
  allows(columnIds, facts.columnId) &&
  allows(accountIds, facts.accountId) &&
  allows(branchIds, facts.branchId) &&
  (from === null || from <= facts.on) &&
  (until === null || facts.on <= until)

/** A picked day as the day it is in China: forms send noon or midnight somewhere, imports the bare date. */
export const dayOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || value === '') return null
  const time = new TZDate(value, 'Asia/Shanghai')
  return Number.isNaN(+time) ? null : format(time, 'yyyy-MM-dd')
}

/**
 * The first enabled footer, by ascending order and then by id, whose given rules all fit; null when none does.
 * A rule that asks for a column or branch never fits an article without one.
 */
export const chooseFooter = <Footer extends RuledFooter>(
  footers: readonly Footer[],
  facts: FooterFacts,
): Footer | null =>
  footers
    .filter(({ enabled, rules }) => enabled && fits(rules, facts))
    .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id))[0] ?? null
