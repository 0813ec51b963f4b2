type Waiting = { enter: (leave: () => void) => void; givesUp: boolean }
type Size = {
  /** Requests worked on at the same time. */
  atOnce: number
  /** Requests that may wait, in all. */
  waiting: number
  /** Requests of one address that may wait. */
  perAddress: number
}

/** A place in the line: `entered` resolves to `leave` when its turn has come; `giveUp` for a client that went away. */
export type Place = { entered: Promise<() => void>; giveUp: () => void }

/**
 * Lets few requests work at a time and the rest wait, address by address in turn, so that a burst from one address does not hold
 * up the others.
 * @returns `stand(address)`: a place, or null when the line is full
 */
export const createLine = ({ atOnce, waiting, perAddress }: Size) => {
  const byAddress = new Map<string, Waiting[]>()
  let working = 0
  let standing = 0

  const nextWaiting = (): Waiting | undefined => {
    for (const [address, queue] of byAddress) {
      byAddress.delete(address)
      const next = queue.shift()
      // To the end of the map: the other addresses come first.
      if (queue.length > 0) byAddress.set(address, queue)
      if (next) standing -= 1
      if (next && !next.givesUp) return next
    }
    return undefined
  }

  const admit = (): void => {
    while (working < atOnce) {
      const next = nextWaiting()
      if (!next) return
      working += 1
      let hasLeft = false
      next.enter(() => {
        if (hasLeft) return
        hasLeft = true
        working -= 1
        admit()
      })
    }
  }

  return {
    stand: (address: string): Place | null => {
      const queue = byAddress.get(address) ?? []
      if (working >= atOnce && (standing >= waiting || queue.length >= perAddress)) return null
      const place: Waiting = { enter: () => {}, givesUp: false }
      const entered = new Promise<() => void>((resolve) => {
        place.enter = resolve
      })
      queue.push(place)
      standing += 1
      byAddress.set(address, queue)
      admit()
      return {
        entered,
        giveUp: () => {
          place.givesUp = true
        },
      }
    },
  }
}
export type Line = ReturnType<typeof createLine>
