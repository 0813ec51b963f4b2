import type { ArticleTotals } from '../wechat'

/** A delivery that may be what WeChat counts. `articles` in the order of the message, `urls` by the same index. */
export type Candidate = {
  id: string
  title: string
  publishedOn: string
  msgDataId?: string
  urls: (string | undefined)[]
  articles: { kind: string; id: string }[]
}

/** The delivery behind a row, which of its articles it is, and WeChat's number of the message. */
export type Found = {
  deliveryId: string
  title: string
  article: { kind: string; id: string } | undefined
  /** The place of the article in its message, from 0. */
  position: number
  msgDataId: string
}

/** `<msg_data_id>_<n>`, n counted from 1. */
const partsOf = (msgid: string): { msgDataId: string; index: number } => {
  const cut = msgid.lastIndexOf('_')
  return cut < 0
    ? { msgDataId: msgid, index: 0 }
    : { msgDataId: msgid.slice(0, cut), index: Number(msgid.slice(cut + 1)) - 1 }
}

type Address = { whole: string; mid?: string; idx?: string; identity?: string }

/** The long form carries `__biz`, `mid`, `idx`, `sn`; the short form `/s/XXXX` is compared as it is. */
const addressOf = (url: string): Address => {
  const query = new URLSearchParams(url.split('#')[0]?.split('?')[1] ?? '')
  const [mid, idx] = [query.get('mid'), query.get('idx')]
  const whole = url.replace(/^https?:/, '').split('#')[0] ?? url
  if (!mid || !idx) return { whole }
  return { whole, mid, idx, identity: ['__biz', 'mid', 'idx', 'sn'].map((name) => query.get(name)).join(' ') }
}

const isSameAddress = (one: string, other: string): boolean => {
  const [a, b] = [addressOf(one), addressOf(other)]
  return a.whole === b.whole || (a.identity !== undefined && a.identity === b.identity)
}

type Finder = (row: ArticleTotals, candidate: Candidate) => number

const byNumber: Finder = ({ msgid }, { msgDataId }) => {
  const { msgDataId: counted, index } = partsOf(msgid)
  return msgDataId && msgDataId === counted ? index : -1
}
const byUrl: Finder = ({ url }, { urls }) =>
  url ? urls.findIndex((known) => known && isSameAddress(known, url)) : -1
/** Seen in practice: `mid` of the long form is msg_data_id, `idx` is n. */
const byNumberInUrl: Finder = ({ msgid }, { urls }) => {
  const { msgDataId, index } = partsOf(msgid)
  return urls.findIndex((known, at) => {
    const { mid, idx } = known ? addressOf(known) : {}
    return at === index && mid === msgDataId && idx === String(index + 1)
  })
}
const byTitle: Finder = ({ title, publishDay }, candidate) =>
  title !== '' && title.trim() === candidate.title.trim() && publishDay === candidate.publishedOn ? 0 : -1

/** In this order, and each only where it leaves no doubt. */
const FINDERS: Finder[] = [byNumber, byUrl, byNumberInUrl, byTitle]

const foundBy = (find: Finder, row: ArticleTotals, candidates: readonly Candidate[]): Found | undefined => {
  const hits = candidates.filter((candidate) => find(row, candidate) >= 0)
  const [hit] = hits
  if (!hit || hits.length > 1) return undefined
  const position = find(row, hit)
  const article = hit.articles[position]
  return { deliveryId: hit.id, title: hit.title, article, position, msgDataId: partsOf(row.msgid).msgDataId }
}

/**
 * Which delivery a row of WeChat's figures belongs to; nothing when that is not certain: an article published by hand, or two
 * of the same title on one day.
 */
export const matchDelivery = (row: ArticleTotals, candidates: readonly Candidate[]): Found | undefined => {
  for (const find of FINDERS) {
    // A delivery that is known under another number is not this one, however alike the titles are.
    const free = candidates.filter(
      ({ msgDataId }) => !msgDataId || find === byNumber || msgDataId === partsOf(row.msgid).msgDataId,
    )
    const found = foundBy(find, row, free)
    if (found) return found
  }
  return undefined
}
