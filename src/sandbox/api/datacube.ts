import { z } from 'zod'
import { addDays, dayOf, daysBetween, hourOf, isDay } from '../day'
import { followersOn, sourcesOf, type Totals, totalsOn, totalsUntil } from '../figures'
import { articleUrl } from '../jobs'
import { insist, Refusal } from '../refusal'
import type { Job } from '../state'
import { type Answer, type Call, type Endpoint, type Endpoints, shaped } from './endpoint'

/** Yesterday's numbers: not there before six, not final before eight. The documentation only says to ask after eight. */
const THERE_FROM_HOUR = 6
const FINAL_FROM_HOUR = 8
const FIRST_DAY_OF_THE_NEW_CALLS = '2025-11-01'
const DAYS_OF_HISTORY = 30

type Span = { days: string[]; isDelay: boolean }

/** Reads the two dates: real days (61500), in order, no longer than `longest`, ending yesterday at latest (61501). */
const spanOf = ({ body, now }: Call, longest: number): Span => {
  const request = shaped(z.object({ begin_date: z.string(), end_date: z.string() }), body)
  const { begin_date: begin, end_date: end } = request
  insist(isDay(begin) && isDay(end), 61500)
  const length = daysBetween(begin, end) + 1
  insist(length >= 1 && length <= longest, 61501)
  const yesterday = addDays(dayOf(now), -1)
  insist(end <= yesterday, 61501)
  const isFresh = end === yesterday
  if (isFresh && hourOf(now) < THERE_FROM_HOUR) throw new Refusal(61503)
  const days = Array.from({ length }, (_, index) => addDays(begin, index))
  return { days, isDelay: isFresh && hourOf(now) < FINAL_FROM_HOUR }
}

type Shown = { job: Job; index: number; msgid: string }

const publishedBy = ({ platform, account }: Call, day: string): Shown[] =>
  platform.state.jobs
    .filter(
      (job) => job.appId === account.appId && job.outcome === 'done' && dayOf(job.finishedAt ?? 0) <= day,
    )
    .flatMap((job) =>
      job.articles.map((_, index) => ({ job, index, msgid: `${job.msgDataId}_${index + 1}` })),
    )

const isOfDay = ({ job }: Shown, day: string) => dayOf(job.finishedAt ?? 0) === day
const dayTotals = ({ account }: Call, { job, index }: Shown, day: string) =>
  totalsOn(account, { job, index, day, before: addDays(day, -1) })

/** One row for each article that somebody read (shared) on the day. */
const daily = (detailOf: (totals: Totals, job: Job) => Answer | null) => (call: Call) => {
  const { days, isDelay } = spanOf(call, 1)
  const day = days[0] ?? ''
  const list = publishedBy(call, day).flatMap((shown) => {
    const detail = day < FIRST_DAY_OF_THE_NEW_CALLS ? null : detailOf(dayTotals(call, shown, day), shown.job)
    return detail ? [{ ref_date: day, msgid: shown.msgid, detail }] : []
  })
  return { list, is_delay: isDelay }
}

const articleRead = daily(({ readers }, { how }) =>
  readers > 0 ? { read_user: readers, read_user_source: sourcesOf(how, readers) } : null,
)
const articleShare = daily(({ sharers }) => (sharers > 0 ? { share_user: sharers } : null))

const summaryOf = (call: Call, day: string) => {
  const articles = publishedBy(call, day)
  const rows = articles.map((shown) => ({ ...dayTotals(call, shown, day), how: shown.job.how }))
  const sum = (name: keyof Totals) => rows.reduce((total, row) => total + row[name], 0)
  const sources = rows.flatMap(({ how, readers }) => sourcesOf(how, readers))
  const scenes = [...new Set(sources.map(({ scene_desc: scene }) => scene))]
  const readersFrom = (scene: string) =>
    sources.reduce((total, row) => total + (row.scene_desc === scene ? row.user_count : 0), 0)
  const detail = {
    read_user: sum('readers'),
    read_user_source: scenes.map((scene) => ({ user_count: readersFrom(scene), scene_desc: scene })),
    share_user: sum('sharers'),
    zaikan_user: sum('zaikan'),
    like_user: sum('likes'),
    comment_count: sum('comments'),
    collection_user: sum('favourites'),
    redirect_ori_page_user: sum('originals'),
    send_page_count: articles.filter((shown) => isOfDay(shown, day)).length,
  }
  return { ref_date: day, detail }
}

const bizSummary = (call: Call) => {
  const { days, isDelay } = spanOf(call, DAYS_OF_HISTORY)
  const list = days.filter((day) => day >= FIRST_DAY_OF_THE_NEW_CALLS).map((day) => summaryOf(call, day))
  // A quiet day has no row.
  return {
    list: list.filter(({ detail }) => detail.read_user > 0 || detail.send_page_count > 0),
    is_delay: isDelay,
  }
}

/** The total from the first day to `day`. */
const detailRow = ({ account }: Call, { job, index }: Shown, day: string) => {
  const totals = totalsUntil(account, { job, index, day })
  return {
    stat_date: day,
    read_user: totals.readers,
    read_user_source: sourcesOf(job.how, totals.readers),
    share_user: totals.sharers,
    zaikan_user: totals.zaikan,
    like_user: totals.likes,
    comment_count: totals.comments,
    collection_user: totals.favourites,
    praise_money: 0,
    read_subscribe_user: totals.newFollowers,
    read_delivery_rate:
      job.how === 'mass' ? Number((totals.readers / Math.max(1, account.followers)).toFixed(4)) : 0,
    read_finish_rate: 0.4213,
    read_avg_activetime: 1.37,
    read_jump_position: [0.31, 0.15, 0.08, 0.04, 0.42].map((rate, place) => ({ position: place + 1, rate })),
  }
}

const articleTotalDetail = (call: Call) => {
  const { days } = spanOf(call, 1)
  const day = days[0] ?? ''
  const yesterday = addDays(dayOf(call.now), -1)
  const isThere = hourOf(call.now) >= THERE_FROM_HOUR
  const last = isThere ? yesterday : addDays(yesterday, -1)
  const length = Math.max(0, Math.min(DAYS_OF_HISTORY, daysBetween(day, last) + 1))
  const list = publishedBy(call, day)
    .filter((shown) => isOfDay(shown, day) && day >= FIRST_DAY_OF_THE_NEW_CALLS)
    .map((shown) => ({
      ref_date: day,
      msgid: shown.msgid,
      publish_type: shown.job.how === 'mass' ? 0 : 1,
      title: shown.job.articles[shown.index]?.title,
      content_url: articleUrl(call.platform, shown.job, shown.index + 1),
      detail_list: Array.from({ length }, (_, age) => detailRow(call, shown, addDays(day, age))),
    }))
  return { list, is_delay: hourOf(call.now) < FINAL_FROM_HOUR && length < DAYS_OF_HISTORY }
}

const userSummary = (call: Call) => ({
  list: spanOf(call, 7).days.flatMap((day) =>
    followersOn(call.account, day).map((row) => ({ ref_date: day, ...row })),
  ),
})

/** Followers at the end of a day, reckoned back from today's number. */
const followersAt = ({ account, now }: Call, day: string) => {
  const since = Math.min(daysBetween(day, dayOf(now)), 400)
  const net = Array.from({ length: Math.max(0, since) }, (_, age) => addDays(day, age + 1))
    .flatMap((later) => followersOn(account, later))
    .reduce((sum, row) => sum + row.new_user - row.cancel_user, 0)
  return Math.max(0, account.followers - net)
}

const userCumulate = (call: Call) => ({
  list: spanOf(call, 7).days.map((day) => ({ ref_date: day, cumulate_user: followersAt(call, day) })),
})

const offline = () => {
  throw new Refusal(47009)
}

const statistics = (handle: (call: Call) => Answer): Endpoint => ({
  method: 'POST',
  body: 'json',
  certifiedOnly: true,
  handle,
})

/** Figures. @see https://developers.weixin.qq.com/doc/subscription/api/wedata/news/api_getarticletotaldetail */
export const datacubeEndpoints: Endpoints = {
  '/datacube/getarticleread': statistics(articleRead),
  '/datacube/getarticleshare': statistics(articleShare),
  '/datacube/getbizsummary': statistics(bizSummary),
  '/datacube/getarticletotaldetail': statistics(articleTotalDetail),
  '/datacube/getusersummary': statistics(userSummary),
  '/datacube/getusercumulate': statistics(userCumulate),
  '/datacube/getarticlesummary': statistics(offline),
  '/datacube/getarticletotal': statistics(offline),
  '/datacube/getuserread': statistics(offline),
  '/datacube/getuserreadhour': statistics(offline),
  '/datacube/getusershare': statistics(offline),
  '/datacube/getusersharehour': statistics(offline),
}
