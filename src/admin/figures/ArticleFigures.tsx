'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { kindsIn } from '../../articles/kinds'
import { addressOf } from '../addressOf'
import { Switch } from '../preview/Switch'
import { type Docs, useRest } from '../useRest'
import { useWords } from '../useWords'
import { FiguresOf } from './FiguresOf'
import { type StatRow, seriesByAccount } from './series'

const MANY = 1000

type Shown = 'total' | 'new'

const TotalOrNew = ({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) => {
  const say = useWords()
  const options = [
    { value: 'total', label: say('累计', 'Totals') },
    { value: 'new', label: say('每日新增', 'New each day') },
  ] as const
  return (
    <Switch
      label={say('累计或每日', 'Totals or by day')}
      onChange={onChange}
      options={options}
      value={shown}
    />
  )
}

/** On every article screen: how many people read, shared and kept it, day by day, account by account. */
export const ArticleFigures = () => {
  const say = useWords()
  const { id, collectionSlug = '' } = useDocumentInfo()
  const [shown, show] = useState<Shown>('total')
  const where = {
    articleId: { equals: String(id ?? '') },
    articleKind: { in: kindsIn(collectionSlug) },
  }
  const { data } = useRest<Docs<StatRow & { articleKind?: string }>>(
    id ? addressOf('article-stats', { depth: 1, limit: MANY, sort: 'statDate', where }) : '',
  )
  if (!id || !data) return null
  const kinds = kindsIn(collectionSlug).filter((kind) =>
    data.docs.some(({ articleKind }) => articleKind === kind),
  )
  return (
    <section className="xh-panel">
      <header className="xh-preview__head">
        <h3>{say('阅读数据', 'Figures')}</h3>
        {data.docs.length > 0 && <TotalOrNew onChange={show} shown={shown} />}
      </header>
      {data.docs.length === 0 && (
        <p className="xh-quiet">
          {say(
            '还没有数据。文章发出后，微信在次日 8 点以后给出前一天的人数，系统会自动收回。',
            'None yet. WeChat gives the figures of a day after 8 o’clock on the next.',
          )}
        </p>
      )}
      {kinds.map((kind) => (
        <FiguresOf
          key={kind}
          kind={kinds.length > 1 ? kind : undefined}
          series={seriesByAccount(data.docs.filter(({ articleKind }) => articleKind === kind))}
          shown={shown}
        />
      ))}
    </section>
  )
}
