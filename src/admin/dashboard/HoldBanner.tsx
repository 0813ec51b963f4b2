'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { Ask } from '../Ask'
import { useAction } from '../useAction'
import { useRest } from '../useRest'
import { useWords } from '../useWords'

type Held = { hold: { by: string; since: string } | null; message: string }

const SENDERS = ['administrator', 'publisher']

/** 全部暂停 and 继续. While everything is held, everybody sees who holds it and since when. */
export const HoldBanner = () => {
  const say = useWords()
  const { user } = useAuth()
  const { data, again } = useRest<Held>('/deliveries/hold', 60)
  const [isAsked, ask] = useState(false)
  const { act, isBusy } = useAction(() => {
    ask(false)
    again()
  })
  if (!data) return null
  const maySend = SENDERS.includes(String(user?.role))
  if (!data.hold && !maySend) return null
  return (
    <div className={data.hold ? 'xh-banner xh-banner--held' : 'xh-hold'}>
      {data.hold && <b>{say('全部暂停中', 'Everything is on hold')}</b>} {data.message}{' '}
      {maySend && (
        <Button
          buttonStyle={data.hold ? 'primary' : 'secondary'}
          disabled={isBusy}
          margin={false}
          onClick={() => (data.hold ? act('/deliveries/go-on', {}) : ask(true))}
          size="small"
        >
          {data.hold ? say('继续', 'Go on') : say('全部暂停', 'Hold everything')}
        </Button>
      )}
      {isAsked && (
        <Ask
          confirm={say('全部暂停', 'Hold everything')}
          heading={say('暂停所有公众号的推送？', 'Hold all accounts?')}
          isBusy={isBusy}
          isDangerous
          onClose={() => ask(false)}
          onConfirm={() => act('/deliveries/hold', {})}
        >
          <p>
            {say(
              '点「继续」以前，任何公众号都不会推送。暂停期间超过允许迟到时间的会标为「错过时间」，不会补发，要由人决定。',
              'Nothing leaves any account until somebody goes on. What becomes too late is told as missed.',
            )}
          </p>
        </Ask>
      )}
    </div>
  )
}
