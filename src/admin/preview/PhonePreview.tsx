'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { lazy, Suspense, useState } from 'react'
import { type ArticleKind, KINDS, kindsIn } from '../../articles/kinds'
import { markedName } from '../accounts/markedName'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import type { AccountDoc } from './accountDoc'
import { Switch } from './Switch'
import { useTyped } from './useTyped'

// The renderer and its lint are only fetched where an article is shown, not with every page of the admin.
const Preview = lazy(() => import('./Preview'))

type Choice = { accounts: AccountDoc[]; account: AccountDoc | undefined; onChange: (id: string) => void }

const AsAccount = ({ accounts, account, onChange }: Choice) => {
  const say = useWords()
  if (!account) return null
  return (
    <select
      aria-label={say('按哪个公众号预览', 'As which account')}
      className="xh-select"
      onChange={(event) => onChange(event.target.value)}
      value={account.id}
    >
      {accounts.map((one) => (
        <option key={one.id} value={one.id}>
          {markedName(one, say)}
        </option>
      ))}
    </select>
  )
}

/** On every article screen: the phone, the meter and what the renderer has to say, following the typing. Saves nothing. */
export const PhonePreview = () => {
  const say = useWords()
  const { collectionSlug } = useDocumentInfo()
  const kinds = kindsIn(collectionSlug ?? '')
  const form = useTyped()
  const accounts = useAll<AccountDoc>('accounts')
  const [chosenKind, chooseKind] = useState<ArticleKind>()
  const [chosenAccount, chooseAccount] = useState<string>()
  const kind = chosenKind ?? kinds[0]
  if (!kind || !accounts) return null

  const targets = Array.isArray(form.accounts) ? (form.accounts as string[]) : []
  const likely = kind === 'daily-post' ? accounts.find(({ dailyTime }) => dailyTime) : undefined
  const account = accounts.find(({ id }) => id === (chosenAccount ?? targets[0])) ?? likely ?? accounts[0]
  return (
    <section className="xh-panel xh-preview">
      <header className="xh-preview__head">
        <h3>{say('手机预览', 'Phone preview')}</h3>
        {kinds.length > 1 && (
          <Switch
            label={say('哪一篇', 'Which')}
            onChange={chooseKind}
            options={kinds.map((value) => ({
              value,
              label: say(KINDS[value].short[0], KINDS[value].short[1]),
            }))}
            value={kind}
          />
        )}
        <AsAccount account={account} accounts={accounts} onChange={chooseAccount} />
      </header>
      <Suspense fallback={null}>
        <Preview account={account} form={form} kind={kind} />
      </Suspense>
    </section>
  )
}
