import { dayOf, daysBetween } from './day'
import { numberFrom } from './ids'
import type { Account, Job } from './state'

/** Shares of readers by where they came from. What is left over is 其他. */
const SCENES: Record<Job['how'], [string, number][]> = {
  mass: [
    ['公众号消息', 0.46],
    ['聊天会话', 0.19],
    ['朋友圈', 0.17],
    ['公众号主页', 0.07],
    ['推荐', 0.05],
    ['搜一搜', 0.03],
  ],
  publish: [
    ['公众号消息', 0],
    ['聊天会话', 0.45],
    ['朋友圈', 0.28],
    ['公众号主页', 0.08],
    ['推荐', 0.04],
    ['搜一搜', 0.06],
  ],
}

export type Totals = {
  readers: number
  sharers: number
  zaikan: number
  likes: number
  comments: number
  favourites: number
  originals: number
  newFollowers: number
}

/** How many of all its readers an article has had by its n-th day: half on the first, then ever fewer, and a trickle for ever. */
const growth = (age: number) => 1 - 0.5 ** (age + 1) + age / 500

/** Everyone who will read an article in its first month: 12–24 % of the followers by 群发, 40–120 people by link alone. */
const audience = (account: Account, job: Job, index: number) => {
  const seed = `${job.id}/${index}/audience`
  if (job.how === 'publish') return 40 + numberFrom(seed, 81)
  return Math.floor((account.followers * (12 + numberFrom(seed, 13))) / 100 / (index + 1))
}

/** The article's totals from its first day to `day`, made from ids and dates alone. All noughts before the first day. */
export const totalsUntil = (
  account: Account,
  { job, index, day }: { job: Job; index: number; day: string },
): Totals => {
  const age = daysBetween(dayOf(job.finishedAt ?? job.finishAt), day)
  const readers = age < 0 ? 0 : Math.floor(audience(account, job, index) * growth(age))
  const part = (percent: number) => Math.floor((readers * percent) / 100)
  return {
    readers,
    sharers: part(7),
    zaikan: part(3),
    likes: part(5),
    comments: job.articles[index]?.needOpenComment ? part(2) : 0,
    favourites: part(2),
    originals: job.articles[index]?.contentSourceUrl ? part(4) : 0,
    newFollowers: part(1),
  }
}

/** What one day added. */
export const totalsOn = (
  account: Account,
  at: { job: Job; index: number; day: string; before: string },
): Totals => {
  const until = totalsUntil(account, at)
  const former = totalsUntil(account, { ...at, day: at.before })
  const names = Object.keys(until) as (keyof Totals)[]
  return Object.fromEntries(names.map((name) => [name, until[name] - former[name]])) as Totals
}

/** Readers by source, 全部 first, as the platform lists them. */
export const sourcesOf = (how: Job['how'], readers: number): { user_count: number; scene_desc: string }[] => {
  const rows = SCENES[how].map(([scene, share]) => ({
    user_count: Math.floor(readers * share),
    scene_desc: scene,
  }))
  const others = readers - rows.reduce((sum, row) => sum + row.user_count, 0)
  return [{ user_count: readers, scene_desc: '全部' }, ...rows, { user_count: others, scene_desc: '其他' }]
}

/** Followers won and lost on a day, by source. */
export const followersOn = (account: Account, day: string) =>
  [0, 1, 17, 30, 57].map((source) => ({
    user_source: source,
    new_user: numberFrom(`${account.appId}/${day}/${source}/new`, source === 30 ? 12 : 5),
    cancel_user: numberFrom(`${account.appId}/${day}/${source}/cancel`, 3),
  }))
