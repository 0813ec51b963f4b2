import type { LineAccount } from '../accounts/accountStore'
import type { Line } from '../deliveries/line'
import { type PassTrouble, troubleIn, troubleOf } from '../deliveries/passTrouble'
import { renewMessages } from './message'
import { planArticle } from './planArticle'
import { planDaily } from './planDaily'
import { renewHanded } from './renewHanded'
import { finishStops } from './stopDeliveries'

/** `dailyAt`: up to when the daily posts are laid out. */
export type Planned = { created: number; changed: number; troubles: PassTrouble[]; dailyAt: Date | null }
type Asked = { accounts: LineAccount[]; dailyAt: Date | null }

const ABSENT =
  '选的公众号有的在回收站里，或已删除，先不排到那里，没有发出。请恢复公众号，或在稿件里改选；之后会自动排好。'

/** As many articles as one pass lays out; the rest ring again in the next. */
const ARTICLES_A_PASS = 500

/** Lays out deliveries: approved articles that ring, and the daily posts from where the last pass came to until tomorrow. */
export const plan = async (line: Line, { accounts, dailyAt }: Asked): Promise<Planned> => {
  const planned: Planned = { created: 0, changed: 0, troubles: [], dailyAt }
  const count = (outcome: { created: number; changed: number }) => {
    planned.created += outcome.created
    planned.changed += outcome.changed
  }
  try {
    planned.changed += await finishStops(line)
  } catch (error) {
    planned.troubles.push(troubleOf(error, { where: '停下批准已撤回的推送' }))
  }
  const accountsById = new Map(accounts.map((one) => [one.id, one]))
  for (const article of await line.articles.toPlan(ARTICLES_A_PASS)) {
    try {
      const outcome = await planArticle(article, { ...line, accountsById })
      count(outcome)
      if (outcome.absent.length > 0)
        planned.troubles.push(troubleIn(ABSENT, { where: '排期', title: article.title }))
    } catch (error) {
      planned.troubles.push(troubleOf(error, { where: '排期', title: article.title }))
    }
  }
  try {
    const { renewed, troubles } = await renewMessages(line)
    planned.changed += renewed
    planned.troubles.push(...troubles)
  } catch (error) {
    planned.troubles.push(troubleOf(error, { where: '排期多篇消息' }))
  }
  try {
    const { renewed, troubles } = await renewHanded(line, accounts)
    planned.changed += renewed
    planned.troubles.push(...troubles)
  } catch (error) {
    planned.troubles.push(troubleOf(error, { where: '更新交给人发表的内容' }))
  }
  try {
    const now = line.clock()
    // A time that somebody asked for has no days before it, and is none before the present.
    count(await planDaily(line, { accounts, since: line.pretends ? null : dailyAt }))
    if (!line.pretends) planned.dailyAt = now
  } catch (error) {
    planned.troubles.push(troubleOf(error, { where: '排期「党史今天」' }))
  }
  return planned
}
