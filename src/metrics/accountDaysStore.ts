import type { Payload, Where } from 'payload'
import { findAll, findNewest, type StoredRow, toldIn, upsertRows } from './rowStore'
import type { AccountRow } from './rows'
import type { Known } from './wanted'

/** Every figure of an account's day, so that what no call has told yet is unknown: the column's own default would be 0. */
const UNKNOWN = {
  readUser: null,
  shareUser: null,
  collectionUser: null,
  likeUser: null,
  zaikanUser: null,
  commentCount: null,
  sendPageCount: null,
  redirectOriPageUser: null,
  newUser: null,
  cancelUser: null,
  cumulateUser: null,
  isDelayed: false,
}

/** @returns how many rows were new or different */
export const saveAccountDays = async (
  payload: Payload,
  accountId: string,
  days: AccountRow[],
): Promise<number> => {
  if (days.length === 0) return 0
  const keyOf = ({ statDate }: AccountRow) => `${accountId}:${statDate}`
  const stored = await findAll(payload, {
    collection: 'account-stats',
    where: { key: { in: days.map(keyOf) } },
  })
  const known = new Set(stored.map(({ key }) => key))
  const rows = days.map((day) => {
    const key = keyOf(day)
    return { key, account: accountId, ...(known.has(key) ? toldIn(day) : { ...UNKNOWN, ...day }) }
  })
  return upsertRows(payload, { collection: 'account-stats', rows, stored })
}

const knownBy = (rows: StoredRow[], field: string) => ({
  days: rows.filter((row) => typeof row[field] === 'number').map(({ statDate }) => String(statDate)),
})

/** The newest day ever of which a figure is known. */
const lastDay = async (payload: Payload, accountId: string, field: string): Promise<string | null> => {
  const where: Where = { and: [{ account: { equals: accountId } }, { [field]: { exists: true } }] }
  const row = await findNewest(payload, { collection: 'account-stats', where, sort: '-statDate' })
  return row ? String(row.statDate) : null
}

/** Days of which figures are known, as far back as `since`; the newest one however old it is. */
export const knownDays = async (payload: Payload, accountId: string, since: string): Promise<Known> => {
  const where: Where = {
    and: [{ account: { equals: accountId } }, { statDate: { greater_than_equal: since } }],
  }
  const rows = await findAll(payload, { collection: 'account-stats', where })
  rows.sort((one, other) => String(one.statDate).localeCompare(String(other.statDate)))
  const of = async (field: string) => ({
    ...knownBy(rows, field),
    last: await lastDay(payload, accountId, field),
  })
  return { summary: await of('readUser'), followers: await of('cumulateUser') }
}
