import type { LineAccount } from '../accounts/accountStore'
import type { ArticleStore } from '../articles/articles'
import type { Standing } from '../articles/standing'
import { joinHashes } from '../deliveries/approved'
import type { Delivery } from '../deliveries/delivery'
import { articlesOf } from '../deliveries/deliveryRow'
import { isOutOfDate } from '../deliveries/handed'
import type { Line } from '../deliveries/line'
import { type PassTrouble, troubleOf } from '../deliveries/passTrouble'
import { NO_LEASE } from '../deliveries/waits'

const approvedNow = async (delivery: Delivery, { standing }: ArticleStore): Promise<Standing[] | null> => {
  const found = await Promise.all(articlesOf(delivery).map(standing))
  const isApproved = (one: Standing | null): one is Standing => one !== null && one.approved !== null
  return found.every(isApproved) ? found : null
}

/** Nothing leaves such an account by itself, so what is prepared anew ends with the person again. */
const endsWithPerson = ({ mode }: LineAccount, delivery: Delivery): boolean =>
  (mode === 'draft' || mode === 'hand') && mode === delivery.mode

type Renewing = { account: LineAccount | undefined; articles: Standing[]; line: Line }

const renew = (delivery: Delivery, { account, articles, line }: Renewing) => {
  const approvedHash = joinHashes(articles.map(({ approved }) => approved?.hash ?? ''))
  const fresh = { ...delivery, approvedHash }
  const facts = { approvedHash, title: articles[0]?.title ?? delivery.title }
  if (!isOutOfDate(fresh)) {
    const why = '稿件重新批准，内容和交给人发表的那一份一样，可以发表。'
    return line.deliveries.move(delivery, { to: delivery.state, wakeAt: null, why, facts })
  }
  if (!account || !endsWithPerson(account, delivery)) {
    const where = delivery.state === 'drafted' ? '草稿箱里' : '交给人粘贴'
    const why = `稿件改动后重新批准；${where}的还是改动之前的内容，请不要发表它，点「重试」换成新的内容。`
    return line.deliveries.move(delivery, { to: delivery.state, wakeAt: null, why, facts })
  }
  const now = line.clock()
  return line.deliveries.move(delivery, {
    to: 'scheduled',
    // Its time has passed long ago, and it is not late: a person has it.
    wakeAt: now,
    why: '稿件改动后重新批准，换成新的内容。',
    facts: { ...NO_LEASE, ...facts, dueAt: now.toISOString(), trouble: null, attempts: 0 },
  })
}

/** What lies with a person without approval is brought up to date once every article of it is approved again. */
export const renewHanded = async (line: Line, accounts: LineAccount[]) => {
  const troubles: PassTrouble[] = []
  let renewed = 0
  for (const delivery of await line.deliveries.unapprovedHanded()) {
    try {
      const articles = await approvedNow(delivery, line.articles)
      const account = accounts.find(({ id }) => id === delivery.accountId)
      if (articles) renewed += Number((await renew(delivery, { account, articles, line })) !== null)
    } catch (error) {
      troubles.push(
        troubleOf(error, { where: '更新交给人发表的内容', title: delivery.title, deliveryId: delivery.id }),
      )
    }
  }
  return { renewed, troubles }
}
