import type { LineAccount } from './accountStore'
import type { Line } from './line'
import { renewMessages } from './message'
import type { PassTrouble } from './passTrouble'
import { troubleOf } from './passTrouble'
import { planArticle } from './planArticle'
import { planDaily } from './planDaily'

export type Planned = { created: number; changed: number; troubles: PassTrouble[] }

/** As many articles as one pass lays out; the rest ring again in the next. */
const ARTICLES_A_PASS = 500

/** Lays out deliveries: approved articles that ring, and the daily posts of today and tomorrow. */
export const plan = async (line: Line, { accounts }: { accounts: LineAccount[] }): Promise<Planned> => {
  const planned: Planned = { created: 0, changed: 0, troubles: [] }
  const count = (outcome: { created: number; changed: number }) => {
    planned.created += outcome.created
    planned.changed += outcome.changed
  }
  for (const article of await line.articles.toPlan(ARTICLES_A_PASS)) {
    try {
      count(
        await planArticle(article, { ...line, accountsById: new Map(accounts.map((one) => [one.id, one])) }),
      )
    } catch (error) {
      planned.troubles.push(troubleOf(error, { where: `排期「${article.title}」` }))
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
    count(await planDaily(line, accounts))
  } catch (error) {
    planned.troubles.push(troubleOf(error, { where: '排期「党史今天」' }))
  }
  return planned
}
