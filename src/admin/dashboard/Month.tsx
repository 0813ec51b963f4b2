'use client'
import { useMemo, useState } from 'react'
import { addressOf } from '../addressOf'
import { Chart } from '../figures/Chart'
import { Totals } from '../figures/Totals'
import { addDays, dayOf } from '../shanghai'
import { type Docs, useRest } from '../useRest'
import { useWords } from '../useWords'
import { type AccountStatRow, monthOf } from './monthOf'

const DAYS = 30
const MANY = 1000
const HEIGHT = 200

/** The last thirty days of all accounts together: four sums and one chart. */
export const Month = () => {
  const say = useWords()
  const [from] = useState(() => addDays(dayOf(new Date()), -DAYS))
  const where = { statDate: { greater_than_equal: from } }
  const { data } = useRest<Docs<AccountStatRow>>(addressOf('account-stats', { depth: 0, limit: MANY, where }))
  const month = useMemo(() => data && monthOf(data.docs), [data])
  const sums: [string, number][] = month
    ? [
        [say('阅读', 'Reads'), month.reads],
        [say('分享', 'Shares'), month.shares],
        [say('新增关注', 'New followers'), month.followers],
        [say('发表篇数', 'Articles'), month.articles],
      ]
    : []
  return (
    <section className="xh-panel">
      <h3>{say('近 30 天', 'Last 30 days')}</h3>
      {month && month.days.length === 0 && (
        <p className="xh-quiet">
          {say(
            '还没有数据。微信在次日 8 点以后给出前一天的人数。',
            'None yet. WeChat gives a day’s figures the morning after.',
          )}
        </p>
      )}
      {month && month.days.length > 0 && (
        <>
          <Totals sums={sums} />
          {month.unknown > 0 && (
            <p className="xh-quiet">
              {say(
                `有 ${month.unknown} 天的人数还不知道，没有算在内。`,
                `The figures of ${month.unknown} days are not known and not counted.`,
              )}
            </p>
          )}
          <Chart
            data={month.days}
            height={HEIGHT}
            lines={[
              { key: 'reads', name: say('阅读', 'Reads'), colour: '#c8102e' },
              { key: 'shares', name: say('分享', 'Shares'), colour: '#c98a00' },
            ]}
          />
        </>
      )}
    </section>
  )
}
