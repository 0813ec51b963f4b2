/** Waits that grow: the n-th, the last one for all further. In minutes; ours to decide. */
export const backoff = (attempts: number, minutes: readonly number[] = [1, 2, 5, 10, 30, 60]): number =>
  (minutes[Math.min(attempts, minutes.length - 1)] ?? 1) * 60_000
