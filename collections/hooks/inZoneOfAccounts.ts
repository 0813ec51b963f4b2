import { APIError, type FieldHook, type PayloadRequest } from 'payload'
import { BEIJING, momentIn, namesZone } from '../../src/time/zones'

const idOf = (account: unknown): unknown =>
  typeof account === 'object' && account !== null ? (account as { id?: unknown }).id : account

/** The zones of the accounts that an article goes to; Beijing's where none is chosen. */
const zonesOf = async (accounts: unknown, req: PayloadRequest): Promise<string[]> => {
  const ids = (Array.isArray(accounts) ? accounts : []).map(idOf).filter(Boolean)
  if (ids.length === 0) return [BEIJING]
  const { docs } = await req.payload.find({
    collection: 'accounts',
    where: { id: { in: ids } },
    depth: 0,
    limit: 0,
    trash: true,
  })
  return [...new Set(docs.map(({ timeZone }) => timeZone || BEIJING))]
}

const refuse = (message: string): never => {
  throw new APIError(`${message}没有保存。`, 400, null, true)
}

/**
 * A time that names no zone is meant where its accounts are: the server's own zone says nothing about an article. A form
 * always names one.
 */
export const inZoneOfAccounts: FieldHook = async ({ value, data, originalDoc, req }) => {
  if (typeof value !== 'string' || value.trim() === '') return value
  const zones = namesZone(value) ? [BEIJING] : await zonesOf(data?.accounts ?? originalDoc?.accounts, req)
  const [zone = BEIJING] = zones
  if (zones.length > 1)
    refuse(`推送到的公众号不在同一个时区，时间「${value}」请写明时区，如 2026-07-01T07:00:00+08:00。`)
  const moment = momentIn(value, zone)
  if (!moment) refuse(`看不懂时间「${value}」，请写成 2026-07-01T07:00 或 2026-07-01T07:00:00+08:00 这样。`)
  return moment?.toISOString()
}
