'use client'
import { Button, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { Pill } from '../deliveries/Pill'
import { minuteOf } from '../shanghai'
import { useAction } from '../useAction'
import { useRest } from '../useRest'
import { useWords } from '../useWords'

type Look = {
  edition: { number: number; approvedBy: string; approvedAt: string } | null
  isChanged: boolean
  hash: string
}

const APPROVERS = ['administrator', 'publisher', 'reviewer']

/** Which edition of a footer is in use, whether an edit waits for approval, and the button that approves it. */
export const FooterPanel = () => {
  const say = useWords()
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  const isModified = useFormModified()
  const seenAt = encodeURIComponent(String(data?.updatedAt ?? ''))
  const { data: look, again } = useRest<Look>(id ? `/recruitment-footers/${id}/review?saved=${seenAt}` : '')
  const { act, isBusy } = useAction(again)
  if (!id)
    return (
      <p className="xh-quiet">{say('保存后可以批准。批准以前不会使用。', 'Save first, then approve.')}</p>
    )
  if (!look) return null
  const { edition, isChanged, hash } = look
  const mayApprove = APPROVERS.includes(String(user?.role))
  return (
    <section className="xh-panel xh-panel--side">
      <h3>{say('审核', 'Review')}</h3>
      <Pill tone={edition ? (isChanged ? 'warn' : 'good') : 'warn'}>
        {edition
          ? say(`使用中：第 ${edition.number} 稿`, `In use: edition ${edition.number}`)
          : say('待批准', 'Not approved')}
      </Pill>
      {edition && (
        <span className="xh-quiet">
          {edition.approvedBy} {minuteOf(edition.approvedAt)}
        </span>
      )}
      {isChanged && (
        <p className="xh-alert xh-alert--warn">
          {edition
            ? say(
                `有改动还没有批准；批准以前，文章后面附的仍是第 ${edition.number} 稿。`,
                `An edit waits for approval; until then edition ${edition.number} is used.`,
              )
            : say('还没有批准过，现在不会附在文章后面。', 'Never approved: it is not used yet.')}
        </p>
      )}
      {isModified && (
        <p className="xh-alert xh-alert--warn">{say('有未保存的改动，请先保存，再批准。', 'Save first.')}</p>
      )}
      {isChanged && mayApprove && (
        <div className="xh-buttons">
          <Button
            disabled={isModified || isBusy}
            margin={false}
            onClick={() => act(`/recruitment-footers/${id}/approve`, { hash })}
            size="small"
          >
            {say('批准', 'Approve')}
          </Button>
        </div>
      )}
    </section>
  )
}
