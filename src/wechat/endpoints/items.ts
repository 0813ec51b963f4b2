import { z } from 'zod'

/**
 * What WeChat gave and nobody could read, as it came. `places` says where it was odd. `isKept`: the rest of the item
 * was read and stands among the items, with the odd parts unknown.
 */
export type Odd = { raw: unknown; places: string; isKept: boolean }

/** The items of a list that could be read, and what could not. */
export type Items<Item> = { items: Item[]; odd: Odd[] }

type Place = readonly PropertyKey[]

const inWords = (places: readonly Place[]): string =>
  [...new Set(places.map((place) => place.map(String).join('.') || 'whole'))].join(', ')

/** A copy in which nothing is known at the odd places; other readers of the answer keep the original. */
const emptied = (raw: unknown, places: readonly Place[]): unknown => {
  const copy: unknown = structuredClone(raw)
  for (const place of places) {
    const holder = place.slice(0, -1).reduce((inner, name) => (inner as never)?.[name], copy)
    const name = place.at(-1)
    if (name !== undefined && typeof holder === 'object' && holder !== null)
      holder[name as never] = null as never
  }
  return copy
}

/**
 * Reads one item. An odd part becomes unknown (`null`) where the schema allows it.
 * @returns the item, unless it is odd as a whole, and what was odd
 */
export const readItem = <Item extends z.ZodType>(schema: Item, raw: unknown): Items<z.output<Item>> => {
  const read = schema.safeParse(raw)
  if (read.success) return { items: [read.data], odd: [] }
  const issues = read.error.issues.map(({ path }) => path)
  const again = schema.safeParse(emptied(raw, issues))
  const odd = [{ raw, places: inWords(issues), isKept: again.success }]
  return { items: again.success ? [again.data] : [], odd }
}

/**
 * A list read item by item: one odd item stops no other. WeChat also gives one thing in place of a list; missing counts as empty.
 * With `blank`, an item that is odd as a whole leaves that in its place, so that the others keep theirs.
 */
export const itemsOf = <Item extends z.ZodType>(schema: Item, blank?: z.output<Item>) =>
  z
    .unknown()
    .optional()
    .transform((value): Items<z.output<Item>> => {
      const all = Array.isArray(value) ? value : value == null ? [] : [value]
      const read = all.map((raw) => readItem(schema, raw))
      return {
        items: read.flatMap(({ items }) => (items.length === 0 && blank !== undefined ? [blank] : items)),
        odd: read.flatMap(({ odd }) => odd),
      }
    })
