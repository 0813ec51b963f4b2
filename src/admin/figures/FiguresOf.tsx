'use client'
import { ARTICLE_KINDS, type ArticleKind } from '../../articles/kinds'
import { useWords } from '../useWords'
import { Chart } from './Chart'
import { FiguresTable, KEYS } from './FiguresTable'
import type { Series } from './series'
import { Totals } from './Totals'

type Props = {
  series: Series[]
  shown: 'total' | 'new' /** Named where a livestream has two articles. */
  kind?: ArticleKind
}

const COLOURS = ['#c8102e', '#c98a00', '#2f6fb0']
const HEIGHT = 240

/** One chart for each account, and the same numbers as a table for those who cannot see it. */
export const FiguresOf = ({ series, shown, kind }: Props) => {
  const say = useWords()
  const names = [say('阅读', 'Reads'), say('分享', 'Shares'), say('收藏', 'Favourites')]
  const which = shown === 'total' ? 'totals' : 'daily'
  return series.map(({ account, days }) => {
    const last = days.at(-1)
    return (
      <div className="xh-figures" key={account}>
        <h4>
          {kind && `${ARTICLE_KINDS[kind]} · `}
          {account}
          <span className="xh-quiet">
            {' '}
            {last && say(`截至 ${last.day}，单位：人`, `up to ${last.day}, in people`)}
          </span>
        </h4>
        <Totals sums={KEYS.map((key, at) => [names[at] ?? key, last?.totals[key] ?? 0])} />
        <Chart
          data={days.map(({ day, ...figures }) => ({ day, ...figures[which] }))}
          height={HEIGHT}
          lines={KEYS.map((key, at) => ({ key, name: names[at] ?? key, colour: COLOURS[at] ?? '#888' }))}
        />
        <FiguresTable account={account} days={days} names={names} which={which} />
      </div>
    )
  })
}
