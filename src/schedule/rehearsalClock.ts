import type { LineAccount } from '../accounts/accountStore'
import { type PassTrouble, troubleOf } from '../deliveries/passTrouble'

const setOne = async (base: string, now: Date): Promise<void> => {
  const answer = await fetch(`${base.replace(/\/+$/, '')}/rehearsal/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: now.toISOString() }),
  })
  if (!answer.ok) throw new Error(`演练微信没有接受新的时间（${answer.status}）`)
}

/**
 * Sets the clock of each rehearsal WeChat, so that `tick --now` takes the platform along. Real accounts are not asked.
 * @returns what could not be set; the pass goes on without
 */
export const setRehearsalClocks = async (
  accounts: readonly LineAccount[],
  now: Date,
): Promise<PassTrouble[]> => {
  const troubles: PassTrouble[] = []
  const bases = new Set(accounts.filter(({ rehearsal }) => rehearsal).map(({ baseUrl }) => baseUrl))
  for (const base of bases) {
    await setOne(base, now).catch((error) => {
      troubles.push(troubleOf(error, { where: `把演练微信（${base}）的时钟拨到指定时间` }))
    })
  }
  return troubles
}
