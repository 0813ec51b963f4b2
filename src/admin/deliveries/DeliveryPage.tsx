'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useEffect, useMemo } from 'react'
import { addressOf } from '../addressOf'
import { useRest } from '../useRest'
import { useWords } from '../useWords'
import { DeliveryStory } from './DeliveryStory'
import type { DeliveryRow } from './deliveryDoc'

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
  return (
    <Gutter className="xh-page">
      <DeliveryStory now={now} onDone={again} row={row} />
    </Gutter>
  )
}
