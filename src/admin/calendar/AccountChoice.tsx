'use client'
import { markedName } from '../accounts/markedName'
import { useWords } from '../useWords'
import type { AccountDoc } from './usePlan'

type Props = { accounts: AccountDoc[]; accountId: string; setAccount: (id: string) => void }

/** All accounts, or one of them. */
export const AccountChoice = ({ accounts, accountId, setAccount }: Props) => {
  const say = useWords()
  return (
    <select
      aria-label={say('公众号', 'Account')}
      className="xh-select"
      onChange={(event) => setAccount(event.target.value)}
      value={accountId}
    >
      <option value="">{say('全部公众号', 'All accounts')}</option>
      {accounts.map((account) => (
        <option key={account.id} value={account.id}>
          {markedName(account, say)}
        </option>
      ))}
    </select>
  )
}
