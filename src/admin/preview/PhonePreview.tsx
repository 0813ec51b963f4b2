'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { kindsIn, type ReviewedKind } from '../../review/parts'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import { Preview } from './Preview'
import { Switch } from './Switch'
import { type AccountDoc, useForm } from './useArticle'

const PARTS: Record<ReviewedKind, [string, string]> = {
  'activity-report': ['正文', 'Article'],
  'daily-post': ['正文', 'Article'],
  'livestream-announcement': ['预告', 'Announcement'],
  'livestream-record': ['回顾', 'Record'],
}

/** On every article screen: the phone, the meter and what the renderer has to say, following the typing. Saves nothing. */
export const PhonePreview = () => {
  const say = useWords()
  const { collectionSlug } = useDocumentInfo()
  const kinds = kindsIn(collectionSlug ?? '')
  const form = useForm()
  const accounts = useAll<AccountDoc>('accounts')
  const [chosenKind, chooseKind] = useState<ReviewedKind>()
  const [chosenAccount, chooseAccount] = useState<string>()
  const kind = chosenKind ?? kinds[0]
  if (!kind || !accounts) return null

  const targets = Array.isArray(form.accounts) ? (form.accounts as string[]) : []
  const account = accounts.find(({ id }) => id === (chosenAccount ?? targets[0])) ?? accounts[0]
  return (
    <section className="xh-panel xh-preview">
      <header className="xh-preview__head">
        <h3>{say('手机预览', 'Phone preview')}</h3>
        {kinds.length > 1 && (
          <Switch
            label={say('哪一篇', 'Which')}
            onChange={chooseKind}
            options={kinds.map((value) => ({ value, label: say(...PARTS[value]) }))}
            value={kind}
          />
        )}
        {accounts.length > 0 && (
          <select
            aria-label={say('按哪个公众号预览', 'As which account')}
            className="xh-select"
            onChange={(event) => chooseAccount(event.target.value)}
            value={account?.id}
          >
            {accounts.map(({ id, name, rehearsal }) => (
              <option key={id} value={id}>
                {name}
                {rehearsal ? say('（演练）', ' (rehearsal)') : ''}
              </option>
            ))}
          </select>
        )}
      </header>
      <Preview account={account} form={form} kind={kind} />
    </section>
  )
}
