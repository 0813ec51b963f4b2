import type { LineAccount } from '../publish/accountStore'

/** Sets the clock of each rehearsal WeChat, so that `tick --now` takes the platform along. Real accounts are not asked. */
export const setRehearsalClocks = async (accounts: readonly LineAccount[], now: Date): Promise<void> => {
  const bases = new Set(accounts.filter(({ rehearsal }) => rehearsal).map(({ baseUrl }) => baseUrl))
  for (const base of bases) {
    await fetch(`${base.replace(/\/+$/, '')}/rehearsal/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: now.toISOString() }),
    })
  }
}
