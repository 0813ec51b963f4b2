'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useEffect, useMemo } from 'react'
import { deliveryOf } from '../../publish/deliveryRow'
import { viewOf } from '../../publish/view'
import { addressOf } from '../addressOf'
import { useRest } from '../useRest'
import { useWords } from '../useWords'
import { DeliveryButtons } from './DeliveryButtons'
import { DeliveryFacts } from './DeliveryFacts'
import { accountOf, type DeliveryRow } from './deliveryDoc'
import { Pill } from './Pill'
import { RehearsalBadge } from './Rehearsal'
import { Timeline } from './Timeline'
import { TroubleBox } from './TroubleBox'

const EVERY_SECONDS = 5

/** One delivery on one page, instead of a form: how it stands, what comes next, what one may do, and its whole story. */
export const DeliveryPage = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const {
    data: row,
    failed,
    again,
  } = useRest<DeliveryRow>(id ? addressOf(`deliveries/${id}`, { depth: 1 }) : '', EVERY_SECONDS)
  const { setStepNav } = useStepNav()
  const title = row?.title ?? ''
  useEffect(() => {
    setStepNav([
      { label: say('推送任务', 'Deliveries'), url: '/admin/collections/deliveries' },
      { label: title },
    ])
  }, [setStepNav, say, title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment of the answer is the moment to judge it by
  const now = useMemo(() => new Date(), [row])
  if (!row) {
    return (
      <Gutter className="xh-page">
        <p className="xh-quiet">
          {failed ? say('读不到这个推送任务。', 'It cannot be read.') : say('正在读取…', 'Reading…')}
        </p>
      </Gutter>
    )
  }
  const delivery = deliveryOf(row)
  const { label, tone, next, buttons } = viewOf(row, now)
  return (
    <Gutter className="xh-page">
      <div className="xh-delivery">
        <section className="xh-panel">
          <div className="xh-delivery__state">
            <Pill tone={tone}>{label}</Pill>
            {accountOf(row)?.rehearsal && <RehearsalBadge />}
            {next && <span className="xh-preline">{next}</span>}
          </div>
          {delivery.trouble && (
            <TroubleBox isSaid={next.includes(delivery.trouble.reason)} trouble={delivery.trouble} />
          )}
          {delivery.notices.map(({ code, message }) => (
            <p className="xh-alert xh-alert--warn" key={code + message}>
              {message}
            </p>
          ))}
          <DeliveryButtons buttons={buttons} delivery={row} onDone={again} />
          <DeliveryFacts delivery={delivery} row={row} />
        </section>
        <section className="xh-panel">
          <h3>{say('经过', 'What happened')}</h3>
          <Timeline entries={delivery.timeline} />
        </section>
      </div>
    </Gutter>
  )
}
