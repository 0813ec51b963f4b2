import { z } from 'zod'

/** An id: number in one place, string in another; kept as a string, stray whitespace taken out. */
export const Id = z.union([z.string(), z.number()]).transform((id) => String(id).replace(/\s+/g, ''))

/** A call whose success carries nothing. */
export const Nothing = z.object({}).transform((): void => undefined)

/** A number, or a text of one, with decimals or without. */
export const Count = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
])

/** The last second that a JavaScript date can hold. */
const LAST_SECOND = 8.64e12
/** WeChat's seconds since 1970; never empty. */
export const Seconds = Count.pipe(z.number().min(0).max(LAST_SECOND)).transform(
  (seconds) => new Date(seconds * 1000),
)
/** The same, where the rest is of use without it. */
export const PerhapsSeconds = Seconds.nullish().transform((time) => time ?? null)

/** A day of WeChat's, `YYYY-MM-DD`, however it is separated. */
export const Day = z
  .union([z.string(), z.number()])
  .transform((day) => /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(String(day).trim()))
  .refine((parts) => parts !== null && !Number.isNaN(Date.parse(parts.slice(1).join('-'))))
  .transform((parts) => parts?.slice(1).join('-') ?? '')

/** Some texts are missing, some are null. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** An article address with the line breaks of some answers taken out. */
export const Url = z.string().transform((url) => url.replace(/\s+/g, ''))

/** A whole number, or its digits as XML gives them. Never empty: `''` and null would otherwise read as 0, "published". */
export const Whole = z.union([z.number().int(), z.string().trim().regex(/^\d+$/).transform(Number)])
