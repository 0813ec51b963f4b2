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
 * Sets the clocks of our rehearsal WeChats, so that `tick --now` takes the platform along. `bases`: their addresses.
 * @returns what could not be set; the pass goes on without
 */
export const setRehearsalClocks = async (bases: readonly string[], now: Date): Promise<PassTrouble[]> => {
  const troubles: PassTrouble[] = []
  for (const base of new Set(bases)) {
    await setOne(base, now).catch((error) => {
      troubles.push(troubleOf(error, { where: `把演练微信（${base}）的时钟拨到指定时间` }))
    })
  }
  return troubles
}
