import type { Line } from '../deliveries/line'
import { type Collected as CollectedOfAccount, createCollector } from '../metrics/collect'
import type { StatsStore } from '../metrics/statsStore'
import type { Collected } from './summary'

const inWords = ({ name, day, calls, written, trouble }: CollectedOfAccount): string =>
  `「${name}」截至 ${day}：问了 ${calls} 次，记下 ${written} 行${trouble ? `；${trouble}` : '。'}`

const told = (collected: CollectedOfAccount[]): Collected & { accounts: CollectedOfAccount[] } => ({
  accounts: collected,
  text: collected.length > 0 ? `收数据：${collected.map(inWords).join('')}` : '',
})

/** The collecting of figures on the line's clock: what is due, or by hand. */
export const createCollecting = (line: Line, stats: StatsStore) => {
  const collector = createCollector({
    stores: { stats, leases: line.leases },
    clientFor: async (accountId) => {
      const account = await line.accounts.get(accountId)
      if (!account) throw new Error('没有这个公众号。')
      return line.clientFor(account)
    },
    clock: line.clock,
    owner: line.owner,
    stopping: line.stopping,
  })
  return {
    /** Part of every pass; asks nothing when nothing is due. */
    due: async () => told(await collector.collectDue()),
    /** By hand, whatever was asked before. */
    now: async (wish: { account?: string | undefined; date?: string | undefined }) => {
      const { account, date } = wish
      const done = told(await collector.collect({ ...(account && { account }), ...(date && { date }) }))
      return { ...done, text: done.text || '没有可以收取数据的公众号。' }
    },
  }
}
