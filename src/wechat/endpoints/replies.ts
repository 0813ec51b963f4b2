import { z } from 'zod'

/** An id: number in one place, string in another; kept as a string, stray whitespace taken out. */
export const Id = z.union([z.string(), z.number()]).transform((id) => String(id).replace(/\s+/g, ''))

/** One thing or a list of things, as WeChat likes it; always a list for us. Missing counts as empty. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .union([z.array(item), item])
    .nullish()
    .transform(
      (value): z.output<Item>[] =>
        (Array.isArray(value) ? value : value == null ? [] : [value]) as z.output<Item>[],
    )

/** A call whose success carries nothing. */
export const Nothing = z.object({}).transform((): void => undefined)

/** WeChat's seconds since 1970. */
export const Seconds = z.coerce.number().transform((seconds) => new Date(seconds * 1000))

/** Some texts are missing, some are null. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** An article address with the line breaks of some answers taken out. */
export const Url = z.string().transform((url) => url.replace(/\s+/g, ''))

/** A whole number, or its digits as XML gives them. Never empty: `''` and null would otherwise read as 0, "published". */
export const Whole = z.union([z.number().int(), z.string().trim().regex(/^\d+$/).transform(Number)])
