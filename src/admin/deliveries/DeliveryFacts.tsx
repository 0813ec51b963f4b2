'use client'
import type { ReactNode } from 'react'
import { ACCOUNT_MODES } from '../../accounts/account'
import type { Delivery } from '../../deliveries/delivery'
import { minuteOf } from '../shanghai'
import { useWords } from '../useWords'
import { AccountName } from './AccountName'
import { ArticlesOf } from './ArticlesOf'
import { accountOf, type DeliveryRow, zoneOf } from './deliveryDoc'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

type LinksProps = { delivery: Delivery; isRehearsed: boolean }

const Links = ({ delivery: { results, articleUrl }, isRehearsed }: LinksProps) => {
  const say = useWords()
  // Of several articles each tells its own address, beside its title.
  if (!articleUrl || results.length > 1) return null
  return (
    <Fact
      name={
        isRehearsed
          ? say('演练手机上看到的', 'On the rehearsal phone')
          : say('读者看到的', 'What readers see')
      }
    >
      <a href={articleUrl} rel="noreferrer" target="_blank">
        {say('打开文章', 'Open the article')}
      </a>
    </Fact>
  )
}

/** What goes where and when, and WeChat's own names for it. */
export const DeliveryFacts = ({ delivery, row }: { delivery: Delivery; row: DeliveryRow }) => {
  const say = useWords()
  const mode = delivery.mode ?? accountOf(row)?.mode
  const zone = zoneOf(row)
  return (
    <dl className="xh-facts">
      <Fact name={say('稿件', 'Article')}>
        <ArticlesOf delivery={delivery} />
      </Fact>
      <Fact name={say('公众号', 'Account')}>
        <AccountName account={accountOf(row)} />
        {mode && (
          <span className="xh-quiet"> {ACCOUNT_MODES[mode as keyof typeof ACCOUNT_MODES] ?? mode}</span>
        )}
      </Fact>
      <Fact name={say('计划时间', 'Due')}>{minuteOf(delivery.dueAt, zone)}</Fact>
      {delivery.state === 'published' && (
        <Fact name={say('发布时间', 'Published')}>{minuteOf(delivery.publishedAt, zone)}</Fact>
      )}
      <Links delivery={delivery} isRehearsed={accountOf(row)?.rehearsal === true} />
      {delivery.draftId && (
        <Fact name={say('草稿编号', 'Draft id')}>
          <code>{delivery.draftId}</code>
        </Fact>
      )}
      {delivery.footerId && (
        <Fact name={say('动员文案', 'Footer')}>
          <a href={`/admin/collections/recruitment-footers/${delivery.footerId}`}>{say('查看', 'Open')}</a>
        </Fact>
      )}
    </dl>
  )
}
