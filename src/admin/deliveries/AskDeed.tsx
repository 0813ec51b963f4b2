'use client'
import { useState } from 'react'
import { BEIJING, zoneName } from '../../time/zones'
import { Ask } from '../Ask'
import { fromField, inField } from '../shanghai'
import { useWords } from '../useWords'
import { AccountName } from './AccountName'
import type { Deed } from './deeds'
import type { AccountOfDelivery } from './deliveryDoc'

type Props = {
  deed: Deed
  account: AccountOfDelivery | undefined
  dueAt: string | null
  isBusy: boolean
  onConfirm: (body: object) => void
  onClose: () => void
}

/** What the deed needs besides a yes. */
type Typed = { time: string; link: string; timeZone: string }

const answerTo = ({ asks }: Deed, { time, link, timeZone }: Typed) => {
  if (asks === 'link') return { isReady: /^https?:\/\/\S+$/.test(link), body: { link } }
  if (asks !== 'time') return { isReady: true, body: {} }
  const at = fromField(time, timeZone)
  return at ? { isReady: true, body: { at } } : { isReady: false, body: {} }
}

/** Says what a deed will do, and asks for the time or the link that it needs. */
export const AskDeed = ({ deed, account, dueAt, isBusy, onConfirm, onClose }: Props) => {
  const say = useWords()
  const timeZone = account?.timeZone || BEIJING
  const [time, setTime] = useState(inField(dueAt, timeZone))
  const [link, setLink] = useState('')
  const { isReady, body } = answerTo(deed, { time, link: link.trim(), timeZone })
  return (
    <Ask
      confirm={say(...deed.label)}
      heading={say(`${deed.label[0]}？`, `${deed.label[1]}?`)}
      isBusy={isBusy || !isReady}
      isDangerous={deed.isDangerous}
      onClose={onClose}
      onConfirm={() => onConfirm(body)}
    >
      <p>
        {say('公众号：', 'Account: ')}
        <AccountName account={account} />
      </p>
      <p>{say(...deed.tells)}</p>
      {deed.asks === 'time' && (
        <label className="xh-field">
          {say(`新的时间（${zoneName(timeZone)}）`, `New time (${timeZone})`)}
          <input onChange={(event) => setTime(event.target.value)} type="datetime-local" value={time} />
        </label>
      )}
      {deed.asks === 'link' && (
        <label className="xh-field">
          {say('文章链接', 'Address of the article')}
          <input
            onChange={(event) => setLink(event.target.value)}
            placeholder="https://mp.weixin.qq.com/s/…"
            type="url"
            value={link}
          />
        </label>
      )}
    </Ask>
  )
}
