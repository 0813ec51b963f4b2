'use client'
import { useEffect, useState } from 'react'
import type { AccountDoc } from '../calendar/usePlan'
import { minuteOf } from '../shanghai'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import { phoneAddress } from './phoneAddress'

/** Above the dashboard: that some accounts only rehearse, and which ones stand still, why, and until when. */
export const Warnings = () => {
  const say = useWords()
  const accounts = useAll<AccountDoc>('accounts') ?? []
  const rehearsing = accounts.filter(({ rehearsal }) => rehearsal)
  const paused = accounts.filter(({ pause }) => pause?.state === 'paused')
  const [host, setHost] = useState('')
  useEffect(() => setHost(location.hostname), [])
  const phone = host ? phoneAddress(rehearsing.find(({ apiBase }) => apiBase)?.apiBase, host) : undefined
  return (
    <>
      {rehearsing.length > 0 && (
        <p className="xh-banner">
          <b>{say('演练中', 'Rehearsal')}</b>{' '}
          {say(
            `「${rehearsing.map(({ name }) => name).join('」「')}」连接的是演练微信，发出的文章不会到真实读者手里。`,
            `${rehearsing.map(({ name }) => name).join(', ')}: nothing reaches real readers.`,
          )}{' '}
          {phone && (
            <a href={phone} rel="noreferrer" target="_blank">
              {say('打开演练手机', 'Open the rehearsal phone')}
            </a>
          )}
        </p>
      )}
      {paused.map(({ id, name, pause }) => (
        <p className="xh-alert xh-alert--bad" key={id}>
          <b>{say(`「${name}」已暂停推送。`, `${name} is paused.`)}</b> {pause?.reason}{' '}
          <span className="xh-quiet">
            {pause?.nextProbeAt &&
              say(
                `${minuteOf(pause.nextProbeAt)} 自动再检查。`,
                `Next probe ${minuteOf(pause.nextProbeAt)}.`,
              )}
          </span>{' '}
          <a href={`/admin/collections/accounts/${id}`}>{say('去处理', 'Open')}</a>
        </p>
      ))}
    </>
  )
}
