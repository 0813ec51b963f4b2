import { reviewOf } from '../../articles/approval'
import type { ArticleRef } from '../../articles/articles'
import type { Doc } from '../../articles/canonical'
import { KINDS, kindsIn } from '../../articles/kinds'
import { titleOf } from '../../articles/renderable'

/** An approved article that may travel in a message. */
export type Approved = ArticleRef & { title: string; approvedAt: string }

/** Collections whose articles may be joined; daily posts go out alone, each on its day. */
export type Joinable = 'activity-reports' | 'livestreams'

/** The approved articles of a document: of a livestream one, both or none. */
export const approvedIn = (collection: Joinable, doc: Doc & { id: string }): Approved[] =>
  kindsIn(collection).flatMap((kind) => {
    const { state, approvedAt } = reviewOf(doc[KINDS[kind].group])
    return state === 'approved'
      ? [{ kind, id: doc.id, title: titleOf(kind, doc), approvedAt: approvedAt ?? '' }]
      : []
  })

/** The same list with one entry moved up or down by a place. */
export const moved = <Item>(list: readonly Item[], at: number, by: 1 | -1): Item[] => {
  const items = [...list]
  const [item] = items.splice(at, 1)
  if (item !== undefined) items.splice(Math.max(0, at + by), 0, item)
  return items
}
