'use client'
import { useCallback, useEffect, useState } from 'react'
import { addressOf } from './addressOf'

/** What our own server answered: nothing yet, the document, or that it could not be read. */
export type Answer<Data> = { data?: Data; failed?: boolean; again: () => void }

type Kept<Data> = { path?: string; data?: Data; failed?: boolean }

/**
 * Reads one address of our own API, again when it changes, and every so often while the page is in sight.
 * An empty address asks for nothing. What was read last stays while the next answer is on its way.
 */
export const useRest = <Data>(path: string, everySeconds?: number): Answer<Data> => {
  const [kept, setKept] = useState<Kept<Data>>({})
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is the request to read once more
  useEffect(() => {
    if (!path) return
    const stop = new AbortController()
    fetch(`/api${path}`, { credentials: 'include', signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setKept({ path, data: (await response.json()) as Data })
      })
      .catch(() => {
        // What another address answered says nothing about this one.
        if (!stop.signal.aborted)
          setKept((before) => ({ ...(before.path === path ? before : {}), path, failed: true }))
      })
    return () => stop.abort()
  }, [path, turn])

  useEffect(() => {
    if (!everySeconds) return
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [everySeconds, again])

  return kept.path === path ? { data: kept.data, failed: kept.failed, again } : { again }
}

export type Docs<Doc> = { docs: Doc[]; totalDocs: number }

/** As many as the line reads of the longest of them, the list of names. */
const ALL = 1000

/** A small collection whole: accounts, branches, columns, names and titles. */
export const useAll = <Doc>(collection: string): Doc[] | undefined =>
  useRest<Docs<Doc>>(addressOf(collection, { depth: 0, limit: ALL, sort: 'name' })).data?.docs
