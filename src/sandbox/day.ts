const SHANGHAI_MS = 8 * 3600_000
const DAY_MS = 86_400_000

/** Day in Asia/Shanghai, `2026-07-01`. China has no summer time, so eight hours always hold. */
export const dayOf = (time: number): string => new Date(time + SHANGHAI_MS).toISOString().slice(0, 10)

/** Calendar month in Asia/Shanghai, `2026-07`. */
export const monthOf = (time: number): string => dayOf(time).slice(0, 7)

/** Hour of the day in Asia/Shanghai, 0–23. */
export const hourOf = (time: number): number => new Date(time + SHANGHAI_MS).getUTCHours()

/** `2026-07-01 08:30` in Asia/Shanghai, for pages. */
export const minuteOf = (time: number): string =>
  new Date(time + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ')

/** The day `days` after `day` (before, when negative). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `first` to `last`; negative when `last` is earlier. */
export const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS)

/** Whether this is a day of the calendar written `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  addDays(text, 0) === text
