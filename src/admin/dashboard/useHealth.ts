'use client'
import { useEffect, useState } from 'react'

/** A trouble as the health page tells it: counted, and without a word of an article. */
export type Trouble = {
  where: string
  told: string
  deliveryId?: string
  accountId?: string
  at: string
  times: number
}

export type Health = { reasons: string[]; troubles: Trouble[] }

const EVERY_MS = 60_000

/** What `/api/health` says, every minute. It answers 503 when nothing can go out, and says why all the same. */
export const useHealth = (): Health | undefined => {
  const [health, setHealth] = useState<Health>()
  useEffect(() => {
    const stop = new AbortController()
    const ask = () =>
      fetch('/api/health', { signal: stop.signal })
        .then(async (answer) => setHealth((await answer.json()) as Health))
        .catch(() => {})
    void ask()
    const timer = setInterval(() => document.visibilityState === 'visible' && void ask(), EVERY_MS)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [])
  return health
}
