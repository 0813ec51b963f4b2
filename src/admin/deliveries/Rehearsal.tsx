'use client'
import { useWords } from '../useWords'

/** Beside every account that plays: nothing of this reaches a reader. */
export const RehearsalBadge = () => {
  const say = useWords()
  return (
    <span className="xh-rehearsal" title={say('演练号，不会发给真实读者', 'Reaches no reader')}>
      {say('演练', 'Rehearsal')}
    </span>
  )
}
