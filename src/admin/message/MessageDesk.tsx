'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { LIMITS } from '../../wechat/limits'
import { Ask } from '../Ask'
import { markedName } from '../accounts/markedName'
import type { AccountDoc } from '../calendar/usePlan'
import { AccountName } from '../deliveries/AccountName'
import { SENDERS } from '../deliveries/DeliveryButtons'
import { deliveryAddress } from '../deliveries/deliveryDoc'
import { fromField } from '../shanghai'
import { useAction } from '../useAction'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import type { Approved } from './approved'
import { Chosen } from './Chosen'
import { FindArticles } from './FindArticles'

const { max: MOST } = LIMITS.articlesPerDraft

type Wish = { accountId: string; time: string; articles: Approved[] }

const missingIn = ({ accountId, time, articles }: Wish): [zh: string, en: string] | undefined => {
  if (!accountId) return ['请选择公众号。', 'Choose an account.']
  if (articles.length < 2) return ['请再加入稿件，至少两篇。', 'Add articles: two at least.']
  return time ? undefined : ['请填写推送时间。', 'Say when.']
}

type FormProps = { wish: Wish; accounts: AccountDoc[]; onChange: (change: Partial<Wish>) => void }

const WishForm = ({ wish, accounts, onChange }: FormProps) => {
  const say = useWords()
  return (
    <>
      <label className="xh-field">
        {say('公众号', 'Account')}
        <select
          className="xh-select"
          onChange={(event) => onChange({ accountId: event.target.value })}
          value={wish.accountId}
        >
          <option value="">{say('请选择', 'Choose')}</option>
          {accounts.map((account) => (
            <option key={account.id} value={account.id}>
              {markedName(account, say)}
            </option>
          ))}
        </select>
      </label>
      <label className="xh-field">
        {say('推送时间（北京时间）', 'Send at (Beijing time)')}
        <input
          onChange={(event) => onChange({ time: event.target.value })}
          type="datetime-local"
          value={wish.time}
        />
      </label>
      <h4>{say('稿件顺序', 'Order of the articles')}</h4>
      <Chosen articles={wish.articles} onChange={(articles) => onChange({ articles })} />
    </>
  )
}

const Desk = () => {
  const say = useWords()
  const accounts = useAll<AccountDoc>('accounts') ?? []
  const [wish, setWish] = useState<Wish>({ accountId: '', time: '', articles: [] })
  const [isAsking, setAsking] = useState(false)
  const { act, isBusy } = useAction((reply) => {
    location.assign(deliveryAddress((reply as { delivery: { id: string } }).delivery.id))
  })
  const { accountId, time, articles } = wish
  const missing = missingIn(wish)
  const account = accounts.find(({ id }) => id === accountId)
  const change = (one: Partial<Wish>) => setWish((before) => ({ ...before, ...one }))
  const send = async () => {
    const refs = articles.map(({ kind, id }) => ({ kind, id }))
    await act('/deliveries/message', { account: accountId, articles: refs, at: fromField(time) })
    setAsking(false)
  }
  return (
    <div className="xh-delivery">
      <section className="xh-panel">
        <WishForm accounts={accounts} onChange={change} wish={wish} />
        <div className="xh-buttons">
          <Button disabled={missing !== undefined || isBusy} margin={false} onClick={() => setAsking(true)}>
            {say('合并为一条消息', 'Join into one message')}
          </Button>
          {missing && <span className="xh-quiet">{say(...missing)}</span>}
        </div>
      </section>
      <FindArticles
        isChosen={({ kind, id }) => articles.some((one) => one.kind === kind && one.id === id)}
        isFull={articles.length >= MOST}
        onChoose={(article) => change({ articles: [...articles, article] })}
      />
      {isAsking && (
        <Ask
          confirm={say('合并', 'Join')}
          heading={say(`把 ${articles.length} 篇合并为一条消息？`, `Join ${articles.length} articles?`)}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={send}
        >
          <p>
            {say('公众号：', 'Account: ')}
            <AccountName account={account} />
          </p>
          <p>
            {say(
              `将在 ${time.replace('T', ' ')}（北京时间）按所列顺序作为一条消息推送。这些稿件在这个公众号上原来单独的推送会取消。`,
              `It goes out at ${time.replace('T', ' ')} (Beijing). Their own deliveries to this account are cancelled.`,
            )}
          </p>
        </Ask>
      )}
    </div>
  )
}

/** 「多篇合发」: an account, two to eight approved articles in order, a time; for those who may send. */
export const MessageDesk = () => {
  const say = useWords()
  const { user } = useAuth()
  return (
    <>
      <header className="xh-calendar__head">
        <h1>{say('多篇合发', 'Several as one message')}</h1>
      </header>
      {SENDERS.includes(String(user?.role)) ? (
        <Desk />
      ) : (
        <p className="xh-quiet">
          {say('合发由党务干事或管理员操作。', 'Publishers and administrators join articles.')}
        </p>
      )}
    </>
  )
}
