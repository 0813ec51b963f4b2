/**
 * Told before and after every row write and outward call, and awaited. In production it does nothing; the crash tests
 * count the steps and end the process at the n-th of them.
 */
export type OnStep = (when: 'before' | 'after', name: string) => void | Promise<void>

/** Runs one effect between its two steps. */
export const stepping = async <Result>(
  onStep: OnStep,
  { name, effect }: { name: string; effect: () => Promise<Result> },
): Promise<Result> => {
  await onStep('before', name)
  const result = await effect()
  await onStep('after', name)
  return result
}
