import type { Odd } from '../wechat'
import type { Wanted } from './wanted'

/**
 * How far one account's collecting of one day has come, kept under a lease's name: whoever runs next goes on from here,
 * and asks nothing twice.
 */
export type Progress = {
  /** Calls answered for good. */
  done: string[]
  /** Calls to be asked again, and not before when (ISO): the figures were not there or not final. */
  later: Record<string, string>
  /** Nothing more today for this account, and why. */
  closed?: string
  /** Nothing before this time (ISO): the account was in trouble. */
  notBefore?: string
  finished?: boolean
  /** What this morning asks for; what was asked since does not change it. */
  wanted?: Wanted
  /** What could not be read, as it came, the newest last. */
  odd?: { task: string; places: string; raw: unknown }[]
}

/** So many odd parts are kept a morning; more of one kind teach nothing. Ours to decide. */
const ODD_KEPT = 50

/** Keeps what could not be read: whoever mends the reading needs it as it came. */
export const keepOdd = (progress: Progress, { task, odd }: { task: string; odd: readonly Odd[] }): void => {
  const kept = odd.map(({ places, raw }) => ({ task, places, raw }))
  if (kept.length > 0) progress.odd = [...(progress.odd ?? []), ...kept].slice(-ODD_KEPT)
}

/** What was stored, or a day that has not begun. */
export const progressOf = (stored: unknown): Progress => {
  const { done = [], later = {}, ...rest } = (stored ?? {}) as Partial<Progress>
  return { done, later, ...rest }
}

/** Whether there is anything to ask now. */
export const isOpen = ({ closed, finished, notBefore }: Progress, now: Date): boolean =>
  !closed && !finished && !(notBefore && notBefore > now.toISOString())

/** Whether this call is to be made now. */
export const isDue = ({ done, later }: Progress, { name, now }: { name: string; now: Date }): boolean =>
  !done.includes(name) && !((later[name] ?? '') > now.toISOString())
