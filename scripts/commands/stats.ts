import type { Where } from 'payload'
import { momentOf } from './moment'
import { table, UsageError } from './output'
import type { Register } from './register'
import { type Session, withSession } from './session'

const FIGURES = ['readUser', 'shareUser', 'collectionUser', 'likeUser', 'commentCount'] as const

const whereOf = (article?: string): Where =>
  article === undefined ? {} : { or: [{ articleId: { equals: article } }, { title: { equals: article } }] }

const stats = async ({ payload }: Session, article?: string) => {
  const { docs } = await payload.find({
    collection: 'article-stats',
    where: whereOf(article),
    sort: ['-statDate', 'title'],
    limit: article === undefined ? 200 : 1000,
    depth: 1,
  })
  const rows = docs.map((doc) => ({
    title: doc.title ?? '',
    articleId: doc.articleId ?? null,
    account: typeof doc.account === 'object' ? doc.account.name : doc.account,
    publishedOn: doc.publishedOn ?? null,
    statDate: doc.statDate,
    msgid: doc.msgid ?? null,
    ...(Object.fromEntries(FIGURES.map((name) => [name, doc[name] ?? 0])) as Record<
      (typeof FIGURES)[number],
      number
    >),
    isDelayed: doc.isDelayed === true,
  }))
  return {
    text:
      rows.length === 0
        ? '还没有数据。微信在次日 8 点以后给出前一天的数字。'
        : table([
            ['截至', '公众号', '阅读', '分享', '收藏', '点赞', '留言', '标题'],
            ...rows.map((row) => [
              row.statDate,
              row.account,
              ...FIGURES.map((name) => String(row[name])),
              row.title,
            ]),
          ]),
    data: rows,
  }
}

const DAY_MS = 86_400_000

/** A day that is over in Beijing: of today and later WeChat has no figures yet. */
const dayOf = (text: string | undefined, now: Date): string | undefined => {
  if (text === undefined) return undefined
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) {
    throw new UsageError(`「${text}」不是日期。请写成 2026-11-20 这样。没有收取。`)
  }
  if (+momentOf(text) + DAY_MS > +now) {
    throw new UsageError(`${text} 还没有过完，微信次日 8 点以后才有当天的数字。没有收取。`)
  }
  return text
}

export const statsCommands: Register = (program, act) => {
  program
    .command('stats')
    .description('文章数据：从发表到当天的累计人数')
    .option('--article <编号或标题>', '只看一篇')
    .action(({ article }: { article?: string }) =>
      act(() => withSession((session) => stats(session, article))),
    )
  program
    .command('collect')
    .description('现在就向微信收取数据')
    .option('--date <日期>', '收取哪一天的，如 2026-11-20；不填为昨天')
    .action(({ date }: { date?: string }) =>
      act(() =>
        withSession(async ({ newsroom, clock }) => {
          const summary = await newsroom.collect({ date: dayOf(date, clock()) })
          return { text: summary.text, data: summary }
        }),
      ),
    )
}
