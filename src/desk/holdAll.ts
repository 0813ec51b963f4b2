import { type Hold, holdOf, setHold } from '../deliveries/hold'
import type { Line } from '../deliveries/line'
import { inWords } from '../time/slots'

type Deps = Pick<Line, 'leases' | 'clock'>

export type Held = { hold: Hold | null; message: string }

/** 全部暂停: nothing leaves any account from now on. What is already at WeChat is followed to its end. */
export const holdAll = async (who: string, { leases, clock }: Deps): Promise<Held> => {
  const known = await holdOf(leases)
  const hold = known ?? { by: who, since: clock().toISOString() }
  if (!known) await setHold(leases, hold)
  const message = '已全部暂停：点「继续」以前，任何公众号都不会推送。已经提交给微信的仍会核实结果。'
  return { hold, message }
}

/** 继续: what became late meanwhile is told as missed; everything else goes at its time. */
export const goOn = async ({ leases }: Deps): Promise<Held> => {
  await setHold(leases, null)
  return {
    hold: null,
    message: '已继续：到时间的一分钟内推送；暂停期间超过允许迟到时间的，会标为「错过时间」，请决定是否补发。',
  }
}

/** How it stands, for the banner. */
export const heldNow = async ({ leases }: Pick<Deps, 'leases'>): Promise<Held> => {
  const hold = await holdOf(leases)
  const message = hold
    ? `${hold.by}在 ${inWords(new Date(hold.since))} 点了「全部暂停」，现在任何公众号都不会推送。`
    : ''
  return { hold, message }
}
