/** WeChat's clock and ours may differ; a title alone is believed only this close to the attempt. */
export const CLOCKS_DIFFER_MS = 120_000

/** The present, as an argument: the worker's clock, or the one that `tick --now` sets. */
export type Clock = () => Date
