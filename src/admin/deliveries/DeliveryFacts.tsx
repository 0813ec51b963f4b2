'use client'
import type { ReactNode } from 'react'
import { ACCOUNT_MODES, ARTICLE_KINDS, type Delivery } from '../../publish/delivery'
import { articlesOf } from '../../publish/deliveryRow'
import { minuteOf } from '../shanghai'
import { useWords } from '../useWords'
import { AccountName } from './AccountName'
import { accountOf, articleAddress, type DeliveryRow } from './deliveryDoc'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

const Articles = ({ delivery }: { delivery: Delivery }) => (
  <ul className="xh-plain">
    {articlesOf(delivery).map(({ kind, id }, at) => (
      <li key={kind + id}>
        <a href={articleAddress({ kind, id })}>
          {at === 0 ? delivery.title || ARTICLE_KINDS[kind] : ARTICLE_KINDS[kind]}
        </a>{' '}
        <span className="xh-quiet">{ARTICLE_KINDS[kind]}</span>
      </li>
    ))}
  </ul>
)

const Links = ({ delivery: { results, articleUrl } }: { delivery: Delivery }) => {
  const say = useWords()
  const others = results.flatMap(({ index, url }) => (url && url !== articleUrl ? [{ index, url }] : []))
  if (!articleUrl && others.length === 0) return null
  return (
    <Fact name={say('读者看到的', 'What readers see')}>
      {articleUrl && <a href={articleUrl}>{say('打开文章', 'Open the article')}</a>}
      {others.map(({ index, url }) => (
        <a href={url} key={url}>
          {say(`第 ${index} 篇`, `Article ${index}`)}
        </a>
      ))}
    </Fact>
  )
}

/** What goes where and when, and WeChat's own names for it. */
export const DeliveryFacts = ({ delivery, row }: { delivery: Delivery; row: DeliveryRow }) => {
  const say = useWords()
  const mode = delivery.mode ?? accountOf(row)?.mode
  const version = minuteOf(delivery.footerVersion)
  return (
    <dl className="xh-facts">
      <Fact name={say('稿件', 'Article')}>
        <Articles delivery={delivery} />
      </Fact>
      <Fact name={say('公众号', 'Account')}>
        <AccountName account={accountOf(row)} />
        {mode && (
          <span className="xh-quiet"> {ACCOUNT_MODES[mode as keyof typeof ACCOUNT_MODES] ?? mode}</span>
        )}
      </Fact>
      <Fact name={say('计划时间', 'Due')}>{minuteOf(delivery.dueAt)}</Fact>
      {delivery.state === 'published' && (
        <Fact name={say('发布时间', 'Published')}>{minuteOf(delivery.publishedAt)}</Fact>
      )}
      <Links delivery={delivery} />
      {delivery.draftId && (
        <Fact name={say('草稿编号', 'Draft id')}>
          <code>{delivery.draftId}</code>
        </Fact>
      )}
      {delivery.footerId && (
        <Fact name={say('动员文案', 'Footer')}>
          <a href={`/admin/collections/recruitment-footers/${delivery.footerId}`}>
            {say(`查看（用的是 ${version} 保存的）`, `Open (as saved ${version})`)}
          </a>
        </Fact>
      )}
    </dl>
  )
}
