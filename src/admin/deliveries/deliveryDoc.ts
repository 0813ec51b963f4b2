import { type ArticleKind, KINDS } from '../../articles/kinds'
import { type DeliveryDoc, deliveryOf } from '../../deliveries/deliveryRow'
import { isOnlyRehearsed } from '../../deliveries/formerAccount'
import { BEIJING } from '../../time/zones'

/** A delivery as the REST API hands it over with `depth=1`: the account as a document. */
export type DeliveryRow = DeliveryDoc & {
  id: string
  title?: string | null
  state: string
  dueAt?: string | null
  publishedAt?: string | null
  articleKind: string
  articleId: string
  account: AccountOfDelivery | string | null
}

export type AccountOfDelivery = {
  id: string
  name: string
  rehearsal?: boolean | null
  identity?: string | null
  timeZone?: string | null
  mode?: string | null
}

/**
 * The account, where it was handed over as a document; a deleted one is gone. Whether it rehearses is told as of this delivery:
 * what was rehearsed before the account went live has reached nobody.
 */
export const accountOf = (row: DeliveryRow): AccountOfDelivery | undefined => {
  const { account } = row
  if (!account || typeof account !== 'object') return undefined
  return { ...account, rehearsal: isOnlyRehearsed(deliveryOf(row), account.identity ?? undefined) }
}

/** How many articles go out in it. */
export const countOf = (row: DeliveryRow): number => deliveryOf(row).alsoCarries.length + 1

/** Its title; of a message that of the first article, and how many there are. */
export const titleOf = (row: DeliveryRow): string => {
  const count = countOf(row)
  return count > 1 ? `${row.title ?? ''} 等 ${count} 篇` : (row.title ?? '')
}

/** Its article goes out in a message; the message stands in its place. */
export const isInMessage = (row: DeliveryRow): boolean =>
  row.state === 'cancelled' && deliveryOf(row).trouble?.taken !== undefined

/** The collection that a kind of article lies in. */
export const collectionOf = (kind: string): string =>
  KINDS[kind as ArticleKind]?.collection ?? 'activity-reports'

/** Where the article of a delivery is edited. */
export const articleAddress = ({ kind, id }: { kind: string; id: string }): string =>
  `/admin/collections/${collectionOf(kind)}/${id}`

/** Where a delivery is read. */
export const deliveryAddress = (id: string): string => `/admin/collections/deliveries/${id}`

/** The zone in which everything about a delivery is told. */
export const zoneOf = (row: DeliveryRow): string => accountOf(row)?.timeZone || BEIJING
