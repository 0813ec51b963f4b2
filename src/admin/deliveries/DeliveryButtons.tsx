'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { useAction } from '../useAction'
import { useWords } from '../useWords'
import { AskDeed } from './AskDeed'
import { type Deed, deedsFor } from './deeds'
import { accountOf, type DeliveryRow } from './deliveryDoc'

const SENDERS = ['administrator', 'publisher']

/** What this person may do about this delivery now; each asks first and says what will happen. */
export const DeliveryButtons = ({ delivery, onDone }: { delivery: DeliveryRow; onDone: () => void }) => {
  const say = useWords()
  const { user } = useAuth()
  const { act, isBusy } = useAction(onDone)
  const [asked, ask] = useState<Deed>()
  const deeds = deedsFor(delivery.state)
  if (deeds.length === 0) return null
  if (!SENDERS.includes(String(user?.role))) {
    return (
      <p className="xh-quiet">
        {say('推送由党务干事或管理员操作。', 'Publishers and administrators act on deliveries.')}
      </p>
    )
  }
  const carryOut = async (deed: Deed, body: object) => {
    await act(`/deliveries/${delivery.id}/${deed.name}`, body)
    ask(undefined)
  }
  return (
    <div className="xh-buttons">
      {deeds.map((deed, at) => (
        <Button
          buttonStyle={at === 0 ? 'primary' : 'secondary'}
          disabled={isBusy}
          key={deed.name}
          margin={false}
          onClick={() => ask(deed)}
          size="medium"
        >
          {say(...deed.label)}
        </Button>
      ))}
      {asked && (
        <AskDeed
          account={accountOf(delivery)}
          deed={asked}
          dueAt={delivery.dueAt ?? null}
          isBusy={isBusy}
          onClose={() => ask(undefined)}
          onConfirm={(body) => carryOut(asked, body)}
        />
      )}
    </div>
  )
}
