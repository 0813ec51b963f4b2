'use client'
import { useWords } from '../useWords'
import type { AccountOfDelivery } from './deliveryDoc'
import { RehearsalBadge } from './Rehearsal'

/** An account's name, with its badge when it only rehearses. */
export const AccountName = ({ account }: { account: AccountOfDelivery | undefined }) => {
  const say = useWords()
  if (!account) return <span className="xh-quiet">{say('（公众号在回收站）', '(account in the trash)')}</span>
  return (
    <span className="xh-account">
      {account.name}
      {account.rehearsal && <RehearsalBadge />}
    </span>
  )
}
