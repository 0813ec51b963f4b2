'use client'
import { useEffect, useState } from 'react'
import type { PlacedPicture } from '../../render/article'

type MediaDoc = { id: string; url?: string | null; width?: number | null; height?: number | null }

/** `media:<id>` → where the picture lies on our own server; null when there is none of that id. */
export type KnownPictures = ReadonlyMap<string, PlacedPicture | null>

const PREFIX = 'media:'
/** As many ids as fit into an address. */
const AT_ONCE = 40

const placed = ({ url, width, height }: MediaDoc): PlacedPicture | null =>
  url ? { url, ...(width && { width }), ...(height && { height }) } : null

const ask = async (ids: string[], signal: AbortSignal): Promise<[string, PlacedPicture | null][]> => {
  const where = ids.map((id, at) => `where[id][in][${at}]=${encodeURIComponent(id)}`).join('&')
  const response = await fetch(`/api/media?depth=0&limit=${AT_ONCE}&${where}`, {
    credentials: 'include',
    signal,
  })
  if (!response.ok) throw new Error(String(response.status))
  const { docs } = (await response.json()) as { docs: MediaDoc[] }
  const found = new Map(docs.map((doc) => [doc.id, placed(doc)]))
  return ids.map((id) => [PREFIX + id, found.get(id) ?? null])
}

/** The addresses of the pictures an article names, asked for once each and kept. */
export const usePictures = (sources: readonly string[]): KnownPictures => {
  const [known, setKnown] = useState<KnownPictures>(new Map())
  const unknown = sources.filter((src) => src.startsWith(PREFIX) && !known.has(src)).slice(0, AT_ONCE)
  const wanted = unknown.map((src) => src.slice(PREFIX.length)).join(' ')
  useEffect(() => {
    if (!wanted) return
    const stop = new AbortController()
    ask(wanted.split(' '), stop.signal)
      .then((found) => setKnown((before) => new Map([...before, ...found])))
      .catch(() => {})
    return () => stop.abort()
  }, [wanted])
  return known
}
