import type { Payload } from 'payload'
import { version } from '../../package.json'
import { LAST_TICK, WORKER_STARTED } from './tick'
import { type KeptTrouble, LAST_TROUBLES } from './troubles'

export type Health = {
  status: 'ok' | 'trouble'
  version: string
  database: 'ok' | 'unreachable'
  /** ISO time of the worker's last whole pass; null before the first. */
  lastTickAt: string | null
  secondsSinceLastTick: number | null
  /** What is wrong, each in a Chinese sentence for people; empty when all is well. */
  reasons: string[]
  /** What went wrong in the passes of the last day, the newest first; without a word of an article. */
  troubles: KeptTrouble[]
}

/** Passes come every minute; after this nobody can rely on them. Ours to decide. */
const PASS_IS_OLD_MS = 5 * 60_000
const DAY_MS = 86_400_000

type Row = { id: string; key: string; facts?: { at?: string; troubles?: KeptTrouble[] } | null }

const minutes = (ms: number): string => {
  const whole = Math.round(ms / 60_000)
  return whole < 120 ? `${whole} 分钟` : `${Math.round(whole / 60)} 小时`
}

const NOTHING_GOES =
  '到时间的稿件没有人推送；请检查推送程序是否在运行（npm start 会带着它，单独运行是 npm run worker）。'

/** Whether passes take place. A worker that has just started is still at its first one. */
const passTrouble = ({ lastTickAt, startedAt }: Times, now: Date): string[] => {
  const latest = Math.max(
    ...[lastTickAt, startedAt].map((at) => (at ? Date.parse(at) : Number.NEGATIVE_INFINITY)),
  )
  if (+now - latest <= PASS_IS_OLD_MS) return []
  return lastTickAt
    ? [`推送程序已有 ${minutes(+now - Date.parse(lastTickAt))}没有走完一轮：${NOTHING_GOES}`]
    : [`推送程序还没有走过一轮：${NOTHING_GOES}`]
}
type Times = { lastTickAt: string | null; startedAt: string | null }

const UNREACHABLE: Health = {
  status: 'trouble',
  version,
  database: 'unreachable',
  lastTickAt: null,
  secondsSinceLastTick: null,
  reasons: ['数据库不通：网页打不开，稿件也推不出去；请检查数据库和磁盘。'],
  troubles: [],
}

/** Is the house alive? Never throws: a monitor wants an answer, above all when the database gives none. */
export const healthOf = async (open: () => Promise<Payload>, now: Date): Promise<Health> => {
  try {
    const payload = await open()
    const { docs } = await payload.db.find<Row>({
      collection: 'leases',
      where: { key: { in: [LAST_TICK, WORKER_STARTED, LAST_TROUBLES] } },
      limit: 3,
      pagination: false,
    })
    const factsOf = (key: string) => docs.find((row) => row.key === key)?.facts
    const lastTickAt = factsOf(LAST_TICK)?.at ?? null
    const reasons = passTrouble({ lastTickAt, startedAt: factsOf(WORKER_STARTED)?.at ?? null }, now)
    const troubles = factsOf(LAST_TROUBLES)?.troubles ?? []
    return {
      status: reasons.length === 0 ? 'ok' : 'trouble',
      version,
      database: 'ok',
      lastTickAt,
      secondsSinceLastTick: lastTickAt ? Math.round((+now - Date.parse(lastTickAt)) / 1000) : null,
      reasons,
      troubles: troubles.filter(({ at }) => +now - Date.parse(at) < DAY_MS),
    }
  } catch {
    return UNREACHABLE
  }
}
