/** A process that comes to a stop for ever at its n-th step, as a killed one does: nothing after it happens. */
export const mortal = (n: number) => {
  const steps: string[] = []
  let died = () => {}
  const death = new Promise<void>((resolve) => {
    died = resolve
  })
  const onStep = (when: 'before' | 'after', name: string) => {
    steps.push(`${when} ${name}`)
    if (steps.length < n) return undefined
    died()
    return new Promise<void>(() => {})
  }
  return { onStep, death, steps }
}
