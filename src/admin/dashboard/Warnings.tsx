'use client'
import type { AccountDoc } from '../calendar/usePlan'
import { minuteOf } from '../shanghai'
import { useAll } from '../useRest'
import { useWords } from '../useWords'
import { RehearsalBanner } from './RehearsalBanner'
import { Troubles } from './Troubles'

/** Above the dashboard: which accounts only rehearse, what goes wrong, and which accounts stand still, why, and until when. */
export const Warnings = () => {
  const say = useWords()
  const paused = (useAll<AccountDoc>('accounts') ?? []).filter(({ pause }) => pause?.state === 'paused')
  return (
    <>
      <RehearsalBanner />
      <Troubles />
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
