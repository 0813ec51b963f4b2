import { WechatRefusal } from './errors'
import {
  DRAFT_GONE_TABLE,
  ERROR_TABLE,
  type ErrorRow,
  MSG_ID_GONE_TABLE,
  PUBLISH_ID_GONE_TABLE,
  READS_USED_UP_TABLE,
  TOKEN_CALL_TABLE,
  type Until,
} from './errorTable'
import { redact } from './redact'
import { REPEATABLE } from './repeatable'

/** Where tokens come from; two families exist, we use the stable one. */
export const TOKEN_PATH = '/cgi-bin/stable_token'

const byCode = new Map(ERROR_TABLE.map((row) => [row.errcode, row]))

/** Calls that take a draft's id and nothing else that could be missing. */
const DRAFT_PATHS = [
  '/cgi-bin/draft/get',
  '/cgi-bin/draft/delete',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/message/mass/sendall',
  '/cgi-bin/message/mass/preview',
]

const READ_PATHS = Object.keys(REPEATABLE).filter((path) => REPEATABLE[path] === 'read')

/** On some paths a number says something else than in general. */
const SPECIAL: Record<string, readonly ErrorRow[]> = {
  [TOKEN_PATH]: TOKEN_CALL_TABLE,
  ...Object.fromEntries(READ_PATHS.map((path) => [path, READS_USED_UP_TABLE])),
  ...Object.fromEntries(DRAFT_PATHS.map((path) => [path, DRAFT_GONE_TABLE])),
  '/cgi-bin/draft/get': [...DRAFT_GONE_TABLE, ...READS_USED_UP_TABLE],
  '/cgi-bin/freepublish/get': [...PUBLISH_ID_GONE_TABLE, ...READS_USED_UP_TABLE],
  '/cgi-bin/message/mass/get': [...MSG_ID_GONE_TABLE, ...READS_USED_UP_TABLE],
}

type Refused = { path: string; errcode: number; errmsg: string; rid?: string | undefined }

/** The row of a refusal; a code that the table does not know goes to a person with number, text and rid. */
export const rowOf = ({ path, errcode, errmsg, rid }: Refused): ErrorRow => {
  const special = SPECIAL[path]?.find((row) => row.errcode === errcode)
  const known = special ?? byCode.get(errcode)
  if (known) return known

  const cure = `微信返回错误 ${errcode}：${errmsg}${rid ? `（编号 ${rid}）` : ''}。这次操作没有执行；请管理员按原文处理。`
  return { errcode, remedy: 'ask-operator', cure }
}

/** Both wordings: `invalid ip 1.2.3.4, not in whitelist` and `invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, …`. */
const ipIn = (errmsg: string): string | undefined =>
  /invalid ip (\S+?)(?:,|\s)/.exec(errmsg)?.[1]?.replace(/^::ffff:/i, '')

const ridIn = (errmsg: string): string | undefined => /rid:\s*([\w-]+)/.exec(errmsg)?.[1]

const withAddress = (row: ErrorRow, ip: string | undefined): string =>
  ip ? row.cure.replace(/服务器(出口)? IP/, (words) => `${words} ${ip}`) : row.cure

/** Where the table sends a person to WeChat's own words, here they are. */
const withOriginal = (cure: string, errmsg: string): string =>
  cure.includes('错误原文') && errmsg ? `${cure}错误原文：${errmsg}` : cure

/** Turns an answer with an errcode into the refusal to throw. `secrets` are taken out of every text. */
export const toRefusal = (facts: {
  path: string
  answer: Record<string, unknown>
  secrets: readonly string[]
}): WechatRefusal => {
  const { errcode: code, errmsg: text, ...rest } = facts.answer
  const errcode = Number(code)
  const errmsg = redact(typeof text === 'string' ? text : '', facts.secrets)
  const rid = ridIn(errmsg)
  const ip = errcode === 40164 ? ipIn(errmsg) : undefined
  const row = rowOf({ path: facts.path, errcode, errmsg, rid })
  const body = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      typeof value === 'string' ? redact(value, facts.secrets) : value,
    ]),
  )

  return new WechatRefusal({
    path: facts.path,
    errcode,
    errmsg,
    row,
    body,
    cure: withOriginal(withAddress(row, ip), errmsg),
    ...(rid && { rid }),
    ...(ip && { ip }),
  })
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** Shanghai keeps UTC+8 all year; the documents do not name a zone, it is assumed everywhere. */
const SHANGHAI_MS = 8 * HOUR_MS
/** Clocks differ a little, and a call at 00:00:00 may still be counted to yesterday. */
const MARGIN_MS = 60_000

/**
 * When a `wait` refusal may be tried again: a minute or an hour from now, or the first minute of the next
 * Shanghai day or month. Takes the refusal's `until` and the present; returns the moment.
 */
export const resumesAt = (until: Until, now: Date): Date => {
  if (until === 'minute') return new Date(+now + MINUTE_MS)
  if (until === 'hour') return new Date(+now + HOUR_MS)

  const there = new Date(+now + SHANGHAI_MS)
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()]
  const next = until === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1)
  return new Date(next - SHANGHAI_MS + MARGIN_MS)
}
