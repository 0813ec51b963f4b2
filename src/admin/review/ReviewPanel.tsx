'use client'
import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import type { GroupFieldClientProps } from 'payload'
import { KINDS, kindsIn, partOf } from '../../articles/kinds'
import { useRest } from '../useRest'
import { useWords } from '../useWords'
import { DeliveriesOf } from './DeliveriesOf'
import { ReviewButtons } from './ReviewButtons'
import { type StandingOf, StandingWords } from './StandingWords'

/**
 * In place of the review's raw fields: where the article stands, what it lacks, the buttons that move it on, and its
 * deliveries. A livestream shows one panel for each of its two articles.
 */
export const ReviewPanel = ({ path }: GroupFieldClientProps) => {
  const say = useWords()
  const { id, collectionSlug = '', data } = useDocumentInfo()
  const isModified = useFormModified()
  const kind = kindsIn(collectionSlug).find((one) => KINDS[one].group === path)
  const part = kind ? partOf(kind) : ''
  // The time of the last save makes it another question, so that the panel follows every save.
  const seenAt = encodeURIComponent(String(data?.updatedAt ?? ''))
  const { data: standing, again } = useRest<StandingOf>(
    id && kind ? `/${collectionSlug}/${id}/review?part=${part}&saved=${seenAt}` : '',
  )
  if (!kind) return null

  const { short } = KINDS[kind]
  const address = `/${collectionSlug}/${id}`
  return (
    <section className="xh-panel xh-panel--side">
      <h3>
        {part
          ? say(`${short[0]}：审核与推送`, `${short[1]}: review and delivery`)
          : say('审核与推送', 'Review and delivery')}
      </h3>
      {!id && <p className="xh-quiet">{say('保存后可以送审。', 'Save first.')}</p>}
      {standing && <StandingWords standing={standing} />}
      {isModified && id && (
        <p className="xh-alert xh-alert--warn">
          {say('有未保存的改动，请先保存，再送审或批准。', 'Unsaved changes: save first.')}
        </p>
      )}
      {standing && (
        <ReviewButtons
          address={address}
          isBlocked={isModified}
          onDone={() => location.reload()}
          onRefused={again}
          part={part}
          standing={standing}
        />
      )}
      {id && <DeliveriesOf articleId={String(id)} kind={kind} />}
    </section>
  )
}
