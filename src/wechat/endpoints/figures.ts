import { z } from 'zod'
import { Id, listOf, Text } from './replies'

/** Figures may be missing for an article, and may come as decimals. */
const Figure = z.coerce
  .number()
  .nullish()
  .transform((value) => value ?? 0)

const Sources = listOf(
  z
    .object({ user_count: Figure, scene_desc: Text })
    .transform(({ user_count: people, scene_desc: scene }) => ({ scene, people })),
)
const Jumps = listOf(z.object({ position: Figure, rate: Figure }))

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

/** The figures of 2025's calls in our words; all count people but `comments`. */
const inOurWords = (wire: Common) => ({
  readers: wire.read_user,
  sources: wire.read_user_source,
  sharers: wire.share_user,
  /** 爱心赞, formerly 在看 */
  hearts: wire.zaikan_user,
  /** 拇指赞 */
  thumbs: wire.like_user,
  comments: wire.comment_count,
  favourites: wire.collection_user,
})

export const Reads = z
  .object({
    ref_date: z.string(),
    msgid: Id,
    detail: z.object({ read_user: Figure, read_user_source: Sources }),
  })
  .transform(({ ref_date: day, msgid, detail }) => ({
    day,
    msgid,
    readers: detail.read_user,
    sources: detail.read_user_source,
  }))

export const Shares = z
  .object({ ref_date: z.string(), msgid: Id, detail: z.object({ share_user: Figure }) })
  .transform(({ ref_date: day, msgid, detail }) => ({ day, msgid, sharers: detail.share_user }))

export const Days = z
  .object({
    ref_date: z.string(),
    detail: z.object({ ...common, redirect_ori_page_user: Figure, send_page_count: Figure }),
  })
  .transform(({ ref_date: day, detail }) => ({
    day,
    ...inOurWords(detail),
    /** People who followed 阅读原文. */
    sourceVisitors: detail.redirect_ori_page_user,
    articlesPublished: detail.send_page_count,
  }))

const Detail = z
  .object({
    ...common,
    stat_date: z.string(),
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
    /** As WeChat gives it: whether 0–1 or 0–100 is not settled. */
    deliveryRate: wire.read_delivery_rate,
    finishRate: wire.read_finish_rate,
    /** Minutes by the manual. */
    readingMinutes: wire.read_avg_activetime,
    /** Where readers left: position 1 is 0–20 % of the article, 5 is 80–100 %. */
    leftAt: wire.read_jump_position,
  }))

export const Articles = z
  .object({
    ref_date: z.string(),
    msgid: Id,
    publish_type: Figure,
    title: Text,
    content_url: Text,
    detail_list: listOf(Detail),
  })
  .transform((wire) => ({
    publishDay: wire.ref_date,
    msgid: wire.msgid,
    wasPushed: wire.publish_type === 0,
    title: wire.title,
    url: wire.content_url,
    days: wire.detail_list,
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

export type ArticleReads = z.output<typeof Reads>
export type ArticleShares = z.output<typeof Shares>
export type AccountDay = z.output<typeof Days>
export type ArticleTotals = z.output<typeof Articles>
export type FollowerChange = z.output<typeof FollowerChanges>
export type FollowerTotal = z.output<typeof Followers>
