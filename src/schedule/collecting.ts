import type { Line } from '../deliveries/line'
import { type PassTrouble, troubleIn, troubleOf } from '../deliveries/passTrouble'
import { type Collected as CollectedOfAccount, createCollector } from '../metrics/collect'
import type { StatsStore } from '../metrics/statsStore'
import type { Collected } from './summary'

const inWords = ({ name, day, calls, written, trouble, notes, failed }: CollectedOfAccount): string => {
  const ours = failed ? '程序出错，一小时后再收。' : ''
  const others = [trouble, ours, ...notes].filter(Boolean).join('')
  return `「${name}」截至 ${day}：问了 ${calls} 次，记下 ${written} 行${others ? `；${others}` : '。'}`
}

const troublesOf = ({ accountId, name, trouble, notes, failed }: CollectedOfAccount): PassTrouble[] => {
  const place = { where: `收取「${name}」的数据`, accountId }
  const sentences = [trouble, ...notes].flatMap((sentence) => (sentence ? [troubleIn(sentence, place)] : []))
  return failed === undefined ? sentences : [...sentences, troubleOf(failed, place)]
}

type Told = Collected & { accounts: Omit<CollectedOfAccount, 'failed'>[]; troubles: PassTrouble[] }

const told = (collected: CollectedOfAccount[]): Told => ({
  accounts: collected.map(({ failed: _, ...account }) => account),
  text: collected.length > 0 ? `收数据：${collected.map(inWords).join('')}` : '',
  troubles: collected.flatMap(troublesOf),
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
