'use client'
import { useEffect, useState } from 'react'
import type { ArticleRef } from '../../articles/articles'
import type { Doc } from '../../articles/canonical'
import { titleOf } from '../../articles/renderable'
import { addressOf } from '../addressOf'
import { collectionOf } from './deliveryDoc'

const keyOf = ({ kind, id }: ArticleRef): string => `${kind} ${id}`

const ask = async (refs: readonly ArticleRef[], signal: AbortSignal): Promise<[string, string][]> => {
  const collections = [...new Set(refs.map(({ kind }) => collectionOf(kind)))]
  const found = await Promise.all(
    collections.map(async (collection) => {
      const own = refs.filter(({ kind }) => collectionOf(kind) === collection)
      const where = { id: { in: own.map(({ id }) => id) } }
      const address = addressOf(collection, { depth: 0, limit: own.length, where })
      const response = await fetch(`/api${address}`, { credentials: 'include', signal })
      const { docs } = (await response.json()) as { docs: (Doc & { id: string })[] }
      return own.flatMap((ref): [string, string][] => {
        const doc = docs.find(({ id }) => id === ref.id)
        return doc ? [[keyOf(ref), titleOf(ref.kind, doc)]] : []
      })
    }),
  )
  return found.flat()
}

/** The titles of the articles of a message; a delivery itself keeps only the first. */
export const useTitles = (refs: readonly ArticleRef[]): ((ref: ArticleRef) => string | undefined) => {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = refs.length > 1 ? JSON.stringify(refs) : ''
  useEffect(() => {
    if (!wanted) return
    const stop = new AbortController()
    ask(JSON.parse(wanted), stop.signal)
      .then((found) => setKnown(new Map(found)))
      .catch(() => {})
    return () => stop.abort()
  }, [wanted])
  return (ref) => known.get(keyOf(ref))
}
