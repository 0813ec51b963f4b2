import { z } from 'zod'
import { itemsOf, type Odd } from './items'
import { Count, Day, Id, Text } from './replies'

/** A figure that WeChat left out is 0, as its manual has it; one that cannot be read is unknown. */
const Figure = Count.nullable()
  .optional()
  .transform((value) => (value === undefined ? 0 : value))

/** 已通知 and 未开启通知; whatever else is said, or not said, tells nothing. */
const PUSHED: Record<string, boolean> = { '0': true, '1': false }
const PublishType = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((type) => PUSHED[String(type ?? '').trim()] ?? null)

/** Readers by where they came from. A source without name or number says nothing, and is kept as it came. */
const Sources = itemsOf(
  z
    .object({ user_count: Count, scene_desc: z.string().trim().min(1) })
    .transform(({ user_count: people, scene_desc: scene }) => ({ scene, people })),
)
const Jumps = itemsOf(z.object({ position: Count, rate: Count }))

const common = {
  read_user: Figure,
  read_user_source: Sources,
  share_user: Figure,
  zaikan_user: Figure,
  like_user: Figure,
  comment_count: Figure,
  collection_user: Figure,
}
type Common = z.output<z.ZodObject<typeof common>>
type OfSources = z.output<typeof Sources>

const sourcesOf = ({ items, odd }: OfSources) => ({
  sources: items,
  /** Shapes that nobody knows yet, as they came. */
  ...(odd.length > 0 && { oddSources: odd.map(({ raw }) => raw) }),
})

/** The figures of 2025's calls in our words; all count people but `comments`; null is unknown. */
const inOurWords = (wire: Common) => ({
  readers: wire.read_user,
  ...sourcesOf(wire.read_user_source),
  sharers: wire.share_user,
  /** 爱心赞, formerly 在看 */
  hearts: wire.zaikan_user,
  /** 拇指赞 */
  thumbs: wire.like_user,
  comments: wire.comment_count,
  favourites: wire.collection_user,
})

/** `<msg_data_id>_<n>`; what has none cannot be told from others. */
const MsgId = Id.pipe(z.string().min(1))

export const Reads = z
  .object({
    ref_date: Day,
    msgid: MsgId,
    detail: z.object({ read_user: Figure, read_user_source: Sources }),
  })
  .transform(({ ref_date: day, msgid, detail }) => ({
    day,
    msgid,
    readers: detail.read_user,
    ...sourcesOf(detail.read_user_source),
    odd: detail.read_user_source.odd,
  }))

export const Shares = z
  .object({ ref_date: z.string(), msgid: Id, detail: z.object({ share_user: Figure }) })
  .transform(({ ref_date: day, msgid, detail }) => ({ day, msgid, sharers: detail.share_user }))

export const Days = z
  .object({
    ref_date: Day,
    detail: z.object({ ...common, redirect_ori_page_user: Figure, send_page_count: Figure }),
  })
  .transform(({ ref_date: day, detail }) => ({
    day,
    ...inOurWords(detail),
    /** People who followed 阅读原文. */
    sourceVisitors: detail.redirect_ori_page_user,
    articlesPublished: detail.send_page_count,
    odd: detail.read_user_source.odd,
  }))

const Detail = z
  .object({
    ...common,
    stat_date: Day,
    praise_money: Figure,
    read_subscribe_user: Figure,
    read_delivery_rate: Figure,
    read_finish_rate: Figure,
    read_avg_activetime: Figure,
    read_jump_position: Jumps,
  })
  .transform((wire) => ({
    day: wire.stat_date,
    ...inOurWords(wire),
    /** 赞赏, in 分. */
    praiseFen: wire.praise_money,
    newFollowers: wire.read_subscribe_user,
    /** As WeChat gives it: a fraction of 1 in the official samples of 2025-11. */
    deliveryRate: wire.read_delivery_rate,
    finishRate: wire.read_finish_rate,
    /** Minutes by the manual. */
    readingMinutes: wire.read_avg_activetime,
    /** Where readers left: position 1 is 0–20 % of the article, 5 is 80–100 %. */
    leftAt: wire.read_jump_position.items,
    odd: [...wire.read_user_source.odd, ...wire.read_jump_position.odd],
  }))

type OfDays = z.output<typeof DetailList>
const DetailList = itemsOf(Detail)

const daysOf = ({ items }: OfDays) => items.map(({ odd: _, ...day }) => day)
const oddOf = ({ items, odd }: OfDays): Odd[] => [...odd, ...items.flatMap((day) => day.odd)]

export const Articles = z
  .object({
    ref_date: Day,
    msgid: MsgId,
    publish_type: PublishType,
    title: Text,
    content_url: Text,
    detail_list: DetailList,
  })
  .transform((wire) => ({
    publishDay: wire.ref_date,
    msgid: wire.msgid,
    /** null: WeChat did not say whether it was 群发 or 发布. */
    wasPushed: wire.publish_type,
    title: wire.title,
    url: wire.content_url,
    days: daysOf(wire.detail_list),
    odd: oddOf(wire.detail_list),
  }))

export const FollowerChanges = z
  .object({ ref_date: z.string(), user_source: Figure, new_user: Figure, cancel_user: Figure })
  .transform((wire) => ({
    day: wire.ref_date,
    source: wire.user_source,
    won: wire.new_user,
    lost: wire.cancel_user,
  }))

export const Followers = z
  .object({ ref_date: z.string(), cumulate_user: Figure })
  .transform((wire) => ({ day: wire.ref_date, followers: wire.cumulate_user }))

/** A row of an answer, in our words; what was odd in it stands beside the rows. */
type Row<Schema extends z.ZodType> = Omit<z.output<Schema>, 'odd'>
export type ArticleReads = Row<typeof Reads>
export type ArticleShares = Row<typeof Shares>
export type AccountDay = Row<typeof Days>
export type ArticleTotals = Row<typeof Articles>
export type FollowerChange = Row<typeof FollowerChanges>
export type FollowerTotal = Row<typeof Followers>
