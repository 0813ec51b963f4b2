import { platformAt } from './platform'

/**
 * The clock of one process, set by orders; WeChat's clock moves with it. It runs on from where it was set, or stands there
 * when `realTime` stands: then what happens does not depend on how fast this machine is.
 */
export const movableClock = (platform: string, realTime: () => number = Date.now) => {
  let offset = 0
  return {
    now: () => new Date(realTime() + offset),
    set: async (moment: Date): Promise<void> => {
      offset = +moment - realTime()
      await platformAt(platform).clock(moment.toISOString())
    },
  }
}
