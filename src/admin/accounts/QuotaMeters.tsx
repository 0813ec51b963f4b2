'use client'
import type { QuotaLeft } from '../../plan/quota'
import { useRest } from '../useRest'
import { useWords } from '../useWords'

/** What WeChat's quotas leave the account, drawn; nothing for an account that sends nothing by itself. */
export const QuotaMeters = ({ id }: { id: string | number }) => {
  const say = useWords()
  const { data } = useRest<QuotaLeft[]>(`/accounts/${id}/quotas`, 60)
  if (!data?.length) return null
  return (
    <ul className="xh-meters">
      {data.map(({ name, used, max, waiting }) => (
        <li className="xh-meter" key={name}>
          <span>{name}</span>
          <meter aria-label={name} high={max} low={max - 0.5} max={max} min={0} optimum={0} value={used} />
          <span>
            {say(`已用 ${used} / ${max} 次`, `${used} of ${max} used`)}
            {waiting > 0 && (
              <span className="xh-quiet">{say(`，还排着 ${waiting} 篇`, `, ${waiting} more laid out`)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
