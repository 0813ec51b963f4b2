import type { PlacedPicture } from '../../render/article'

/** Where the pictures of a copy are to be found by their `media:<id>`, and why some are not at WeChat. */
export type Places = { places: Map<string, PlacedPicture | PlacedPicture[]>; atWechat: number; why: string[] }

type Reply = {
  placed: Record<string, PlacedPicture[]>
  own: Record<string, string>
  why: string[]
  refused: boolean
}

/** So few at a time that the page can tell how far it is. */
const AT_ONCE = 2

type Asked = { accountId: string; ids: readonly string[]; onProgress: (done: number) => void }

const ask = async (accountId: string, body: { ids: readonly string[]; upload: boolean }): Promise<Reply> => {
  const response = await fetch(`/api/accounts/${accountId}/pictures`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

/**
 * Brings the pictures of a copy to WeChat, a few at a time. Once the account itself refuses, the rest only get addresses on
 * this site. @throws Error when our own server does not answer
 */
export const placePictures = async ({ accountId, ids, onProgress }: Asked): Promise<Places> => {
  const places: Places['places'] = new Map()
  const why = new Set<string>()
  let [atWechat, upload] = [0, true]
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    onProgress(from)
    const reply = await ask(accountId, { ids: ids.slice(from, from + AT_ONCE), upload })
    for (const [src, url] of Object.entries(reply.own)) places.set(src, { url })
    for (const [src, pieces] of Object.entries(reply.placed)) places.set(src, pieces)
    for (const words of reply.why) why.add(words)
    atWechat += Object.keys(reply.placed).length
    upload &&= !reply.refused
  }
  return { places, atWechat, why: [...why] }
}
