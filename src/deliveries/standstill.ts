import { LATE_AFTER_MINUTES } from '../accounts/account'
import { inWords } from '../time/slots'
import { BEIJING } from '../time/zones'
import { lateFrom } from './lateness'

/** What keeps an account from sending before a known time. */
export type Standstill = { reason: string; until: Date }

/** What is said of a delivery beyond its own row: whether its account stands still, and how long it may be late. */
export type AccountFacts = {
  pause: (Standstill & { isWhole: boolean }) | null
  lateAfterMinutes: number
  timeZone: string
  inTrash: boolean
  /** Its AppID on its platform, as it is now. */
  identity: string | undefined
}

type PauseDoc =
  | { state?: unknown; reason?: unknown; nextProbeAt?: unknown; scope?: unknown }
  | null
  | undefined

const pauseOf = (pause: PauseDoc): AccountFacts['pause'] =>
  pause?.state === 'paused'
    ? {
        reason: String(pause.reason ?? ''),
        until: new Date(String(pause.nextProbeAt ?? 0)),
        isWhole: pause.scope !== 'sending',
      }
    : null

const TRASHED: AccountFacts = {
  pause: null,
  lateAfterMinutes: LATE_AFTER_MINUTES,
  timeZone: BEIJING,
  inTrash: true,
  identity: undefined,
}

/**
 * The facts of a row's account, where the row was read with its account (`depth: 1`); of a bare row nothing is known. Payload
 * hands over null for an account in the trash; one with deliveries is never deleted.
 */
export const accountFactsOf = (account: unknown): AccountFacts | null => {
  if (account === null) return TRASHED
  if (typeof account !== 'object') return null
  const { pause, lateAfterMinutes, identity, timeZone } = account as Record<string, unknown>
  return {
    pause: pauseOf(pause as PauseDoc),
    lateAfterMinutes: Number(lateAfterMinutes ?? LATE_AFTER_MINUTES),
    timeZone: typeof timeZone === 'string' && timeZone ? timeZone : BEIJING,
    inTrash: false,
    identity: typeof identity === 'string' ? identity : undefined,
  }
}

type Waiting = { dueAt: Date; now: Date; lateAfterMinutes: number; timeZone: string }

/** Why a delivery does not go now, and what comes of it: another try, or too late. */
export const standstillWords = (
  { reason, until }: Standstill,
  { dueAt, now, lateAfterMinutes, timeZone }: Waiting,
): string => {
  const late = lateFrom({ dueAt }, { lateAfterMinutes })
  if (until <= late) return `${reason}${until > now ? `${inWords(until, timeZone)} ` : '一分钟内'}自动再试。`
  return `${reason}到 ${inWords(late, timeZone)} 还不能推送，会标为「错过时间」；可以改时间或取消。`
}
