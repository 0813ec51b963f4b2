import type { LineAccount } from '../accounts/accountStore'
import type { Delivery } from '../deliveries/delivery'
import type { Line } from '../deliveries/line'
import { missIfLate } from '../send/settle'
import { letGo } from './deliver'

/** Accounts that are paused or lie in the trash. */
type Standing = { paused: LineAccount[]; moved: (delivery: Delivery) => void }

/** What a dead worker held says what it was doing until somebody takes it over; here nobody would for as long as it is paused. */
const releaseLapsed = async (line: Line, { paused, moved }: Standing) => {
  const now = line.clock()
  for (const delivery of await line.deliveries.held()) {
    const account = paused.find(({ id }) => id === delivery.accountId)
    if (!account || !delivery.wakeAt || delivery.wakeAt > now) continue
    const released = await letGo(delivery, { ...line, account })
    if (released) moved(released)
  }
}

const withCause = (delivery: Delivery, { inTrash }: LineAccount): Delivery =>
  inTrash
    ? { ...delivery, trouble: { during: 'planning', reason: '公众号在回收站里。', remedy: 'wait' } }
    : delivery

/** What waits for a paused account, or one in the trash, becomes too late all the same, and a person should know. */
export const attendPaused = async (line: Line, standing: Standing): Promise<void> => {
  const { paused, moved } = standing
  if (paused.length === 0) return
  await releaseLapsed(line, standing)
  const now = line.clock()
  const patience = Math.min(...paused.map(({ lateAfterMinutes }) => lateAfterMinutes)) * 60_000
  const overdue = await line.deliveries.overdue(now, { dueBefore: new Date(+now - patience), limit: 500 })
  for (const delivery of overdue) {
    const account = paused.find(({ id }) => id === delivery.accountId)
    if (!account || !['scheduled', 'prepared'].includes(delivery.state)) continue
    const missed = await missIfLate(withCause(delivery, account), { ...line, account })
    if (missed) moved(missed)
  }
}
