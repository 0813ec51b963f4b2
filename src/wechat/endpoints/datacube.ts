import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import type { Ask } from '../road'
import { Articles, Days, FollowerChanges, Followers, Reads, Shares } from './figures'

/** A span of whole days, `YYYY-MM-DD`, both ends counted, ending yesterday at the latest. */
export type DaySpan = { from: string; to: string }

const bodyOf = ({ from, to }: DaySpan) => ({ begin_date: from, end_date: to })

const answerOf = <Row extends z.ZodType>(row: Row) =>
  z
    .object({ list: z.array(row).nullish(), is_delay: z.boolean().nullish() })
    .transform(({ list, is_delay: isDelay }) => ({
      isFinal: isDelay !== true,
      rows: (list ?? []) as z.output<Row>[],
    }))

/**
 * Reading figures; people, never times. Certified accounts only, else 48001; ask after 08:00, 61503 means not yet.
 * `isFinal: false`: ask again later. An empty list means that nothing moved.
 * @see https://developers.weixin.qq.com/doc/subscription/guide/product/analysis_data/analysis_data.html
 */
export const bindDatacube = ({ ask, fromCatalogue }: { ask: Ask; fromCatalogue: FromCatalogue }) => ({
  /** Readers of one day, a row per article. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getarticleread */
  getarticleread: (day: string) =>
    ask({ path: '/datacube/getarticleread', body: bodyOf({ from: day, to: day }) }, answerOf(Reads)),

  /** Sharers of one day, a row per article. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getarticleshare */
  getarticleshare: (day: string) =>
    ask({ path: '/datacube/getarticleshare', body: bodyOf({ from: day, to: day }) }, answerOf(Shares)),

  /** The whole account by day, 30 days at most. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getbizsummary */
  getbizsummary: (span: DaySpan) =>
    ask({ path: '/datacube/getbizsummary', body: bodyOf(span) }, answerOf(Days)),

  /**
   * The articles published on one day. Every number of `days` is the total up to that day: take the last row,
   * or differences; never add them up.
   * @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getarticletotaldetail
   */
  getarticletotaldetail: (publishDay: string) =>
    ask(
      { path: '/datacube/getarticletotaldetail', body: bodyOf({ from: publishDay, to: publishDay }) },
      answerOf(Articles),
    ),

  /** Followers won and lost, 7 days at most; several rows a day, one per source. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/user/api_getusersummary */
  getusersummary: ({ from, to }: DaySpan) =>
    fromCatalogue((api, done) => api.getUserSummary(from, to, done), answerOf(FollowerChanges)),

  /** Followers in all, 7 days at most. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/user/api_getusercumulate */
  getusercumulate: ({ from, to }: DaySpan) =>
    fromCatalogue((api, done) => api.getUserCumulate(from, to, done), answerOf(Followers)),
})
