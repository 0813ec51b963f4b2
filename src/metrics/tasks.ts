import type { WechatClient } from '../wechat'
import { dayAfter } from './days'
import { matchDelivery } from './match'
import { accountRow, articleRows, followerRows } from './rows'
import type { StatsStore } from './statsStore'

export type Datacube = Pick<WechatClient, 'datacube'>
/** What one question of the day needs. `yesterday`: the newest day WeChat tells of. */
export type Asking = { accountId: string; yesterday: string; client: Datacube; stats: StatsStore }
export type Answered = { written: number; isFinal: boolean }
/** One question: its name is remembered when it is answered for good. */
export type Task = { name: string; ask: (asking: Asking) => Promise<Answered> }

/** Late corrections reach back this far. */
const SUMMARY_DAYS = 3
/** The longest span that the two follower calls take. */
const FOLLOWER_DAYS = 7
/** WeChat tells of an article for 30 days from the day it was published. */
export const ARTICLE_DAYS = 30

const back = (day: string, days: number) => ({ from: dayAfter(day, 1 - days), to: day })

const summary: Task = {
  name: 'summary',
  ask: async ({ accountId, yesterday, client, stats }) => {
    const { rows, isFinal } = await client.datacube.getbizsummary(back(yesterday, SUMMARY_DAYS))
    const days = rows.map((day) => accountRow(day, { isFinal, newest: yesterday }))
    return { written: await stats.saveAccountDays(accountId, days), isFinal }
  },
}

const followers: Task = {
  name: 'followers',
  ask: async ({ accountId, yesterday, client, stats }) => {
    const span = back(yesterday, FOLLOWER_DAYS)
    const changes = await client.datacube.getusersummary(span)
    const totals = await client.datacube.getusercumulate(span)
    const days = followerRows(changes.rows, totals.rows)
    return {
      written: await stats.saveAccountDays(accountId, days),
      isFinal: changes.isFinal && totals.isFinal,
    }
  },
}

const articlesOf = (day: string): Task => ({
  name: `articles ${day}`,
  ask: async ({ accountId, yesterday, client, stats }) => {
    const { rows, isFinal } = await client.datacube.getarticletotaldetail(day)
    const candidates = rows.length > 0 ? await stats.publishedAround(accountId, day) : []
    const figures = []
    for (const row of rows) {
      const found = matchDelivery(row, candidates)
      if (found) await stats.learnMessageNumber(found)
      if (found?.position === 0 && row.url) await stats.learnAddress(found, row.url)
      figures.push(...articleRows(row, { found, isFinal, newest: yesterday }))
    }
    const written = await stats.saveArticleDays(accountId, { publishedOn: day, figures })
    return { written, isFinal }
  },
})

/** Asked first: it also tells of days on which something was published by hand. */
export const ACCOUNT_TASKS: readonly Task[] = [summary, followers]

/** One question for each day of the last thirty on which the account published. */
export const articleTasks = async ({ accountId, yesterday, stats }: Asking): Promise<Task[]> => {
  const days = await stats.publishDays(accountId, back(yesterday, ARTICLE_DAYS))
  return days.map(articlesOf)
}
