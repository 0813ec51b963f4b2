/** Makes a runner that gives everyone who asks for the same key at the same time one and the same answer. */
export const createSingleFlight = () => {
  const running = new Map<string, Promise<unknown>>()

  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const already = running.get(key) as Promise<T> | undefined
    if (already) return already
    const flight = work().finally(() => running.delete(key))
    running.set(key, flight)
    return flight
  }
}
