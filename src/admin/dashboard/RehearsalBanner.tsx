'use client'
import { useEffect, useState } from 'react'
import { partsOf } from '../../accounts/identity'
import type { AccountDoc } from '../calendar/usePlan'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import { phoneAddress } from './phoneAddress'

/** Says which accounts only rehearse, with the way to the phone of their followers. Above the dashboard and the lists. */
export const RehearsalBanner = () => {
  const say = useWords()
  const rehearsing = (useAll<AccountDoc>('accounts') ?? []).filter(({ rehearsal }) => rehearsal)
  const [host, setHost] = useState('')
  useEffect(() => setHost(location.hostname), [])
  if (rehearsing.length === 0) return null
  const names = rehearsing.map(({ name }) => name)
  const phone = host ? phoneAddress(partsOf(rehearsing[0]?.identity ?? '').platform, host) : undefined
  return (
    <p className="xh-banner">
      <b>{say('演练', 'Rehearsal')}</b>{' '}
      {say(
        `「${names.join('」「')}」连接的是演练微信，发出的文章不会到真实读者手里。`,
        `${names.join(', ')}: nothing reaches real readers.`,
      )}{' '}
      {phone && (
        <a href={phone} rel="noreferrer" target="_blank">
          {say('打开演练手机', 'Open the rehearsal phone')}
        </a>
      )}
    </p>
  )
}
