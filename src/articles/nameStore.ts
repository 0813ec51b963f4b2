import type { Payload } from 'payload'
import type { NamedLeader } from '../render/lint'
import type { Doc } from './canonical'

/** One entry of 姓名职务表. `since`: from when the title holds. */
export type ListedName = NamedLeader & { since?: Date }

export type NameStore = { all: () => Promise<ListedName[]> }

/** A list longer than this was not typed by people. */
const NAMES_MAX = 5000

const listed = ({ name, title, since }: Doc): ListedName => ({
  name: String(name ?? ''),
  title: String(title ?? ''),
  ...(typeof since === 'string' && since && { since: new Date(since) }),
})

/** The leaders and titles that the newsroom keeps. */
export const createNameStore = ({ payload }: { payload: Payload }): NameStore => ({
  all: async () => {
    const { docs } = await payload.db.find<Doc & { id: string }>({
      collection: 'name-list',
      limit: NAMES_MAX,
      pagination: false,
    })
    return docs.map(listed)
  },
})

/** Reads the list once a pass. */
export const rememberedNames = (names: NameStore): NameStore & { forget: () => void } => {
  let known: Promise<ListedName[]> | undefined
  return {
    all: () => {
      known ??= names.all()
      return known
    },
    forget: () => {
      known = undefined
    },
  }
}
