'use client'
import { Button as Press, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import type { Button } from '../../deliveries/view'
import { useAction } from '../useAction'
import { useWords } from '../useWords'
import { AskDeed } from './AskDeed'
import { DEEDS } from './deeds'
import { accountOf, type DeliveryRow } from './deliveryDoc'

type Props = { delivery: DeliveryRow; buttons: readonly Button[]; onDone: () => void }

/** Roles that may decide about deliveries; the server asks again. */
export const SENDERS = ['administrator', 'publisher']

/** What this person may do about this delivery now; each asks first and says what will happen. */
export const DeliveryButtons = ({ delivery, buttons, onDone }: Props) => {
  const say = useWords()
  const { user } = useAuth()
  const { act, isBusy } = useAction(onDone)
  const [asked, ask] = useState<Button>()
  if (buttons.length === 0) return null
  if (!SENDERS.includes(String(user?.role))) {
    return (
      <p className="xh-quiet">
        {say('推送由党务干事或管理员操作。', 'Publishers and administrators act on deliveries.')}
      </p>
    )
  }
  const carryOut = async (name: Button, body: object) => {
    await act(`/deliveries/${delivery.id}/${name}`, body)
    ask(undefined)
  }
  return (
    <div className="xh-buttons">
      {buttons.map((name, at) => (
        <Press
          buttonStyle={at === 0 ? 'primary' : 'secondary'}
          disabled={isBusy}
          key={name}
          margin={false}
          onClick={() => ask(name)}
          size="medium"
        >
          {say(...DEEDS[name].label)}
        </Press>
      ))}
      {asked && (
        <AskDeed
          account={accountOf(delivery)}
          deed={DEEDS[asked]}
          dueAt={delivery.dueAt ?? null}
          isBusy={isBusy}
          onClose={() => ask(undefined)}
          onConfirm={(body) => carryOut(asked, body)}
        />
      )}
    </div>
  )
}
