import type { MarkType } from '../../tree'
import { type Item, type Items, nodesBetween, remove, replaceBetween } from './item'

/** A run of stars, underscores or tildes that may open or close a mark. */
export type Delimiter = {
  item: Item
  /** Where it stands in the text. */
  at: number
  sign: string
  /** How many of its signs are still free, and how many there were. */
  count: number
  length: number
  canOpen: boolean
  canClose: boolean
  before?: Delimiter | undefined
  after?: Delimiter | undefined
}

/** All delimiters of a text in order. */
export type Delimiters = { last?: Delimiter | undefined }

/** Marks nest at most this deep; deeper ones are left out, their words stay. */
const MAX_DEPTH = 40

const BLANK = /\s/
const PUNCTUATION = /[\p{P}\p{S}]/u
/** Chinese, Japanese and Korean write no blanks between words, so a mark may stand between a letter and a quotation mark. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : (text[at - 1] ?? '')
}

const kindOf = (character: string) => ({
  isBlank: character === '' || BLANK.test(character),
  isPunctuation: character !== '' && PUNCTUATION.test(character),
  isCjk: character !== '' && CJK.test(character),
})

/**
 * What a run may do, by what stands on both sides of it (CommonMark). Beside a Chinese letter stars and tildes need no blank:
 * else 「党**“七一”**前夕」 would keep its stars.
 * @see https://talk.commonmark.org/t/emphasis-and-east-asian-text/2491
 */
export const powersOf = (text: string, { from, to }: { from: number; to: number }) => {
  const sign = text[from]
  const outer = kindOf(before(text, from))
  const inner = kindOf(to < text.length ? String.fromCodePoint(text.codePointAt(to) as number) : '')
  const isEdge = (one: ReturnType<typeof kindOf>) =>
    one.isBlank || one.isPunctuation || (sign !== '_' && one.isCjk)
  const opens = !inner.isBlank && (!inner.isPunctuation || isEdge(outer))
  const closes = !outer.isBlank && (!outer.isPunctuation || isEdge(inner))
  if (sign !== '_') return { canOpen: opens, canClose: closes }
  return {
    canOpen: opens && (!closes || outer.isPunctuation),
    canClose: closes && (!opens || inner.isPunctuation),
  }
}

export const addDelimiter = (all: Delimiters, delimiter: Delimiter): void => {
  delimiter.before = all.last
  if (all.last) all.last.after = delimiter
  all.last = delimiter
}

const removeDelimiter = (all: Delimiters, one: Delimiter): void => {
  if (one.before) one.before.after = one.after
  if (one.after) one.after.before = one.before
  else all.last = one.before
}

/** Signs that a pair uses up: two for strong words, one for emphasis. A line through words takes both its tildes. */
const usedBy = (opener: Delimiter, closer: Delimiter): number =>
  opener.count >= 2 && closer.count >= 2 ? 2 : 1

/** The rule of three: a run that may both open and close does not pair with one when their lengths add up to it. */
const isOdd = (opener: Delimiter, closer: Delimiter): boolean =>
  (closer.canOpen || opener.canClose) && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0

const pairs = (opener: Delimiter, closer: Delimiter): boolean =>
  opener.sign === closer.sign && opener.canOpen && (opener.sign === '~' || !isOdd(opener, closer))

const keyOf = ({ sign, canOpen, length }: Delimiter): string => `${sign}${canOpen}${length % 3}`

const shorten = ({ item }: Delimiter, used: number): void => {
  if (item.node.type === 'text') item.node.text = item.node.text.slice(used)
}

const typeOf = (sign: string, used: number): MarkType => {
  if (sign === '~') return 'del'
  return used === 2 ? 'strong' : 'em'
}

/** Puts the words between a pair into a mark. */
const wrap = (items: Items, { opener, closer }: { opener: Delimiter; closer: Delimiter }): void => {
  const used = usedBy(opener, closer)
  opener.count -= used
  closer.count -= used
  shorten(opener, used)
  shorten(closer, used)
  const { nodes, depth } = nodesBetween(opener.item, closer.item)
  const isTooDeep = depth >= MAX_DEPTH
  const node = {
    type: isTooDeep ? ('group' as const) : typeOf(opener.sign, used),
    children: nodes as never[],
  }
  replaceBetween(items, { from: opener.item, to: closer.item, node, depth: isTooDeep ? depth : depth + 1 })
}

type Processing = { items: Items; all: Delimiters; bottom?: Delimiter | undefined }

/** Pairs what can be paired, above `bottom`. The work is linear: how far back a kind of closer has looked is remembered. */
export const processEmphasis = ({ items, all, bottom }: Processing): void => {
  const searched = new Map<string, number>()
  let closer = bottom ? bottom.after : firstOf(all)
  while (closer) {
    if (!closer.canClose) {
      closer = closer.after
      continue
    }
    const key = keyOf(closer)
    const limit = searched.get(key) ?? bottom?.at ?? -1
    let opener = closer.before
    while (opener && opener.at > limit && !pairs(opener, closer)) opener = opener.before
    if (!opener || opener.at <= limit) {
      searched.set(key, closer.before?.at ?? -1)
      const next: Delimiter | undefined = closer.after
      if (!closer.canOpen) removeDelimiter(all, closer)
      closer = next
      continue
    }
    opener.after = closer
    closer.before = opener
    wrap(items, { opener, closer })
    closer = spent(items, { all, opener, closer })
  }
  while (all.last && all.last !== bottom) removeDelimiter(all, all.last)
}

/** Takes a pair's used-up runs away. Returns the next run that may close. */
const spent = (
  items: Items,
  { all, opener, closer }: { all: Delimiters; opener: Delimiter; closer: Delimiter },
): Delimiter | undefined => {
  if (opener.count === 0) {
    remove(items, opener.item)
    removeDelimiter(all, opener)
  }
  if (closer.count > 0) return closer
  const next = closer.after
  remove(items, closer.item)
  removeDelimiter(all, closer)
  return next
}

const firstOf = ({ last }: Delimiters): Delimiter | undefined => {
  let one = last
  while (one?.before) one = one.before
  return one
}
