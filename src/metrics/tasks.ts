import type { Odd, WechatClient } from '../wechat'
import { dayAfter, daysOf, type Span } from './days'
import { matchDelivery } from './match'
import { type ArticleRow, accountRow, articleRows, followerRows, quietRow } from './rows'
import type { CountedAccount, StatsStore } from './statsStore'
import { ARTICLE_DAYS, type Wanted } from './wanted'

export type Datacube = Pick<WechatClient, 'datacube'>
/** What one question of the day needs. `yesterday`: the newest day WeChat tells of. */
export type Asking = {
  account: Pick<CountedAccount, 'id' | 'identity'>
  yesterday: string
  client: Datacube
  stats: StatsStore
  wanted: Wanted
}
/** `odd` could not be read; `lost` says in Chinese what WeChat tells no more. */
export type Answered = { written: number; isFinal: boolean; odd: Odd[]; lost?: string }
/** One question: its name is remembered when it is answered for good; `words` say in Chinese what is asked for. */
export type Task = { name: string; words: string; ask: (asking: Asking) => Promise<Answered> }

const inSpan = (day: string, { from, to }: Span): boolean => from <= day && day <= to

/** A day that was not asked for is as odd as one that cannot be read. */
const within = <Row extends { day: string }>(rows: readonly Row[], span: Span) => ({
  asked: rows.filter(({ day }) => inSpan(day, span)),
  strange: rows
    .filter(({ day }) => !inSpan(day, span))
    .map((raw): Odd => ({ raw, places: 'day', isKept: false })),
})

/** The days that WeChat left out: nothing moved on them. */
const leftOut = (span: Span, told: readonly { day: string }[]): string[] =>
  daysOf(span).filter((day) => !told.some((row) => row.day === day))

/** A span as a person reads it. */
export const inWords = ({ from, to }: Span): string => (from === to ? from : `${from} 至 ${to}`)

const summaryOf = (span: Span): Task => ({
  name: `summary ${span.from}`,
  words: `${inWords(span)} 的公众号数据`,
  ask: async ({ account, yesterday: newest, client, stats }) => {
    const { rows, isFinal, ...answer } = await client.datacube.getbizsummary(span)
    const { asked, strange } = within(rows, span)
    const odd = [...answer.odd, ...strange]
    // Not one row of a span long past: WeChat may have forgotten it.
    const isLost = answer.odd.length === 0 && rows.length === 0 && span.to < newest
    // A row that could not be read may be of any of these days; and the newest one may still come.
    const isQuiet = (day: string) => !isLost && odd.every(({ isKept }) => isKept) && (isFinal || day < newest)
    const written = await stats.saveAccountDays(account.id, [
      ...leftOut(span, asked).filter(isQuiet).map(quietRow),
      ...asked.map((day) => accountRow(day, { isFinal, newest })),
    ])
    const lost = `微信没有给出 ${inWords(span)} 的公众号数据，这些天空着。`
    return { written, isFinal, odd, ...(isLost && { lost }) }
  },
})

const followersOf = (span: Span): Task => ({
  name: `followers ${span.from}`,
  words: `${inWords(span)} 的关注人数`,
  ask: async ({ account, client, stats }) => {
    const changes = await client.datacube.getusersummary(span)
    const totals = await client.datacube.getusercumulate(span)
    const [changed, counted] = [within(changes.rows, span), within(totals.rows, span)]
    const oddChanges = [...changes.odd, ...changed.strange]
    const days = followerRows({
      changes: changed.asked,
      totals: counted.asked,
      isFinal: changes.isFinal,
      hasOdd: oddChanges.length > 0,
    })
    return {
      written: await stats.saveAccountDays(account.id, days),
      isFinal: changes.isFinal && totals.isFinal,
      odd: [...oddChanges, ...totals.odd, ...counted.strange],
    }
  },
})

const articlesOf = (publishDay: string): Task => ({
  name: `articles ${publishDay}`,
  words: `${publishDay} 发表的文章的数据`,
  ask: async ({ account, yesterday: newest, client, stats }) => {
    const { rows, isFinal, ...answer } = await client.datacube.getarticletotaldetail(publishDay)
    const candidates = rows.length > 0 ? await stats.publishedAround(account, publishDay) : []
    const [figures, odd] = [[] as ArticleRow[], [...answer.odd]]
    for (const row of rows) {
      const { asked: days, strange } = within(row.days, { from: publishDay, to: newest })
      const article = { ...row, publishDay, days }
      const found = matchDelivery(article, candidates)
      if (found) await stats.learnMessageNumber(found)
      if (found?.position === 0 && row.url) await stats.learnAddress(found, row.url)
      figures.push(...articleRows(article, { found, isFinal, newest }))
      odd.push(...strange)
    }
    const written = await stats.saveArticleDays(account.id, { publishedOn: publishDay, figures })
    const isLost = rows.length === 0 && publishDay <= dayAfter(newest, -ARTICLE_DAYS)
    const lost = `微信没有给出 ${publishDay} 发表的文章的数据，停在上次收到的数字。`
    return { written, isFinal, odd, ...(isLost && { lost }) }
  },
})

/** Asked first: it also tells of days on which something was published by hand. */
export const accountTasks = ({ wanted }: Asking): Task[] => [
  ...wanted.summary.map(summaryOf),
  ...wanted.followers.map(followersOf),
]

/** One question for each day on which the account published, as long as the figures of that day may have grown. */
export const articleTasks = async ({ account, yesterday, stats, wanted }: Asking): Promise<Task[]> => {
  const days = await stats.publishDays(account, { from: wanted.articlesFrom, to: yesterday })
  return days.map(articlesOf)
}
