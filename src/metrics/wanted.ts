import { dayAfter, daysOf, type Span } from './days'

/** What a morning asks for, the oldest days first. Decided once a morning: what was asked since must not change it. */
export type Wanted = {
  summary: Span[]
  followers: Span[]
  /** Articles published from this day on have figures that are not known yet. */
  articlesFrom: string
  /** Days that lie too far back to be asked for. */
  lost: Span | null
}

/** Days of an account of which figures are known. `last`: the newest one ever, however far back. */
export type Known = { summary: Days; followers: Days }
type Days = { days: readonly string[]; last: string | null }

/** The longest span of one question. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getbizsummary */
export const SUMMARY_DAYS = 30
/** The same of both questions about followers. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/user/api_getusersummary */
const FOLLOWER_DAYS = 7
/** WeChat tells of an article for 30 days from the day it was published. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getarticletotaldetail */
export const ARTICLE_DAYS = 30
/** Older figures were counted by calls that are gone. @see https://developers.weixin.qq.com/doc/subscription/guide/product/analysis_data/analysis_data.html */
const FIRST_DAY = '2025-11-01'
/** After a longer absence the days before are given up: half a year is about 90 calls. Ours to decide. */
const BACK_DAYS = 180

const later = (one: string, other: string): string => (one > other ? one : other)

/** Spans of at most so many days that hold all these days, each day once. */
const spansOver = (
  days: readonly string[],
  { longest, until }: { longest: number; until: string },
): Span[] => {
  const spans: Span[] = []
  for (const day of days) {
    const to = dayAfter(day, longest - 1)
    if (day > (spans.at(-1)?.to ?? '')) spans.push({ from: day, to: to < until ? to : until })
  }
  return spans
}

type Asked = { known: Days; longest: number; newest: string; floor: string }

/** From here on days may be missing. What is still unknown a month later WeChat does not know either. */
const beginOf = ({ days, last }: Days, { newest, floor }: { newest: string; floor: string }): string => {
  const recent = dayAfter(newest, 1 - SUMMARY_DAYS)
  if (last && last < recent) return later(dayAfter(last, 1), floor)
  return later(later(recent, days[0] ?? ''), floor)
}

/** The newest days are always asked for, as WeChat corrects itself; before them, what is missing since the last row. */
const spansOf = ({ known, longest, newest, floor }: Asked): Span[] => {
  const recent = { from: later(dayAfter(newest, 1 - longest), floor), to: newest }
  const until = dayAfter(recent.from, -1)
  const days = daysOf({ from: beginOf(known, { newest, floor }), to: until })
  const missing = days.filter((day) => !known.days.includes(day))
  return [...spansOver(missing, { longest, until }), recent]
}

/**
 * What to ask for so that no day is missing since the last known one. Takes what is known within `backTo(newest)`, and the newest
 * day that WeChat tells of.
 */
export const wantedOf = (known: Known, newest: string): Wanted => {
  const floor = backTo(newest)
  const { last } = known.summary
  const before = dayAfter(floor, -1)
  return {
    summary: spansOf({ known: known.summary, longest: SUMMARY_DAYS, newest, floor }),
    followers: spansOf({ known: known.followers, longest: FOLLOWER_DAYS, newest, floor }),
    articlesFrom: articlesFrom(last, { newest, floor }),
    lost: last && last < before && before >= FIRST_DAY ? { from: dayAfter(last, 1), to: before } : null,
  }
}

/** The articles whose figures may have grown since the last day that was collected, and those that still grow. */
const articlesFrom = (last: string | null, { newest, floor }: { newest: string; floor: string }): string => {
  const growing = dayAfter(newest, 1 - ARTICLE_DAYS)
  const grew = last ? dayAfter(last, 2 - ARTICLE_DAYS) : growing
  return later(grew < growing ? grew : growing, floor)
}

/** The oldest day that is asked for. */
export const backTo = (newest: string): string => later(dayAfter(newest, 1 - BACK_DAYS), FIRST_DAY)
