import type { CachedPicture, CacheKey, PictureCache } from '../images'
import type { GuardedStore } from '../store/guardedStore'

const collection = 'uploaded-pictures'
const keyOf = ({ owner, sha256, purpose }: CacheKey): string => `${owner} ${sha256} ${purpose}`

/** What each account has been given already, so that the same bytes are never uploaded to it twice. */
export const createPictureStore = ({ store }: { store: GuardedStore }): PictureCache => ({
  find: async (key) => {
    const [row] = await store.find({ collection, where: { key: { equals: keyOf(key) } }, limit: 1 })
    return row ? (row.value as CachedPicture) : undefined
  },
  // A taken key means that another process placed the same picture: either place serves.
  remember: async ({ pieces, mediaId, ...key }) => {
    const value = { pieces, ...(mediaId && { mediaId }) }
    await store.insert({ collection, name: 'picture', data: { key: keyOf(key), value } })
  },
  forget: (key) =>
    store.remove({ collection, name: 'picture-forgotten', where: { key: { equals: keyOf(key) } } }),
})
