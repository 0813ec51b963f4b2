import { platformAt } from './platform'

/** The clock of one process, set by orders; WeChat's clock moves with it. It runs on from where it was set. */
export const movableClock = (platform: string) => {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset),
    set: async (moment: Date): Promise<void> => {
      offset = +moment - Date.now()
      await platformAt(platform).clock(moment.toISOString())
    },
  }
}
