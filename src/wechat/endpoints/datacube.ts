import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import type { Ask } from '../road'
import { Articles, Days, FollowerChanges, Followers, Reads, Shares } from './figures'
import { itemsOf, type Odd } from './items'

/** A span of whole days, `YYYY-MM-DD`, both ends counted, ending yesterday at the latest. */
export type DaySpan = { from: string; to: string }

const bodyOf = ({ from, to }: DaySpan) => ({ begin_date: from, end_date: to })

/** Whether figures may still change. `true` comes as a text or a number, too; what nobody knows may be a yes. */
const FINAL = ['', '0', 'false']
const Delay = z
  .unknown()
  .optional()
  .transform((value) => ({
    isFinal: FINAL.includes(
      String(value ?? '')
        .trim()
        .toLowerCase(),
    ),
    odd: oddDelay(value),
  }))

const oddDelay = (value: unknown): Odd[] =>
  value == null || [...FINAL, '1', 'true'].includes(String(value).trim().toLowerCase())
    ? []
    : [{ raw: value, places: 'is_delay', isKept: true }]

type Told<Row> = { isFinal: boolean; rows: Omit<Row, 'odd'>[]; odd: Odd[] }

const oddIn = (row: object): Odd[] => ('odd' in row ? (row.odd as Odd[]) : [])

/** WeChat gives an empty list when nothing moved; no list at all tells nothing. */
const noList = (list: unknown): Odd[] =>
  list == null ? [{ raw: list ?? null, places: 'list', isKept: false }] : []

const answerOf = <Row extends z.ZodType<object>>(row: Row) =>
  z.object({ list: z.unknown().optional(), is_delay: Delay }).transform((answer): Told<z.output<Row>> => {
    const { items, odd } = itemsOf(row).parse(answer.list)
    const rows = items.map(({ odd: _, ...read }: z.output<Row> & { odd?: Odd[] }) => read)
    const told = [...noList(answer.list), ...odd, ...items.flatMap(oddIn), ...answer.is_delay.odd]
    return { isFinal: answer.is_delay.isFinal, rows: rows as Omit<z.output<Row>, 'odd'>[], odd: told }
  })

/**
 * Reading figures; people, never times. Certified accounts only, else 48001; ask after 08:00, 61503 means not yet.
 * `isFinal: false`: ask again later. An empty list means that nothing moved. `odd` is what could not be read: it stops no more
 * than its row.
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
