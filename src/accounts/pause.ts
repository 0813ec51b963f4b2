import { backoff } from '../time/backoff'
import { isRefusal, resumesAt, type WechatRefusal } from '../wechat'
import type { LineAccount, Pause } from './accountStore'
import type { AccountsAtWork } from './accountsAtWork'

/** How an account is to stand still after a refusal that is the whole account's. */
export const pauseFor = (
  error: WechatRefusal,
  { attempts, now }: { attempts: number; now: Date },
): Pause => ({
  attempts,
  reason: error.cure,
  nextProbeAt: error.until ? resumesAt(error.until, now) : new Date(+now + backoff(attempts)),
  // A used-up quota stops what uses it; results may still be asked for.
  scope: error.remedy === 'wait' ? 'sending' : 'all',
})

/** A refusal this soon after the account was let run again is the same trouble: the probe cannot see it. Ours to decide. */
const SAME_TROUBLE_MS = 60 * 60_000

const attemptsBefore = ({ lastPause }: LineAccount, now: Date): number =>
  lastPause && +now - +lastPause.resumedAt < SAME_TROUBLE_MS ? lastPause.attempts : 0

/** Pauses the whole account, once: its other deliveries need not meet the same refusal in turn. */
export const pauseAccount = async (
  error: WechatRefusal,
  {
    account,
    accounts,
    clock,
    standing,
  }: Pick<AccountsAtWork, 'accounts' | 'clock' | 'standing'> & { account: LineAccount },
): Promise<void> => {
  standing.add(account.id)
  const now = clock()
  const pause = pauseFor(error, { attempts: attemptsBefore(account, now), now })
  await accounts.pause({ ...account, pause: null }, pause)
}

/** One harmless call that needs a token, the address list and a living account. */
const stillRefused = async (account: LineAccount, { clientFor }: Pick<AccountsAtWork, 'clientFor'>) => {
  if (account.pause?.scope === 'sending') return null
  try {
    await clientFor(account).draft.count()
    return null
  } catch (error) {
    if (isRefusal(error) && !error.account) return null
    return error
  }
}

/** The operator may have cured it at any moment, and asking is one harmless call. In minutes; ours to decide. */
const PROBE_MINUTES = [1, 2, 5, 10] as const

/** Looks whether a paused account works again; true when it runs. Of several workers one asks. */
export const probePaused = async (account: LineAccount, line: AccountsAtWork): Promise<boolean> => {
  const { pause } = account
  const now = line.clock()
  if (!pause || pause.nextProbeAt > now) return !pause
  const attempts = pause.attempts + 1
  const putOff: Pause = { ...pause, attempts, nextProbeAt: new Date(+now + backoff(attempts, PROBE_MINUTES)) }
  if (!(await line.accounts.pause(account, putOff))) return false
  const trouble = await stillRefused(account, line)
  const probed = { ...account, pause: putOff }
  if (!trouble) return (await line.accounts.resume(probed, now)) !== null
  if (isRefusal(trouble)) {
    const { nextProbeAt } = putOff
    const again = pauseFor(trouble, { attempts, now })
    await line.accounts.pause(probed, { ...again, ...(!trouble.until && { nextProbeAt }) })
  }
  return false
}
