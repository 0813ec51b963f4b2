'use client'
import { REVIEW_STATES, type Review } from '../../articles/approval'
import { Pill } from '../deliveries/Pill'
import type { Tone } from '../deliveries/tone'
import { minuteOf } from '../shanghai'
import { useWords } from '../useWords'

/** What `GET …/review` answers. */
export type StandingOf = {
  title: string
  hash: string
  review: Review
  missing: string[]
  /** The number of the edition under review; null when none is. */
  edition: number | null
  /** Names of the parts that were changed since this edition was submitted. */
  changed: string[]
}

/** How each state of review is to be taken. */
export const TONES: Record<Review['state'], Tone> = {
  draft: 'calm',
  pending: 'warn',
  approved: 'good',
  returned: 'bad',
}

const EXPLAINED: Record<Review['state'], [string, string]> = {
  draft: [
    '写好并保存后请送审。没有批准的内容不会推送。',
    'Submit it when it is ready. Nothing unapproved is sent.',
  ],
  pending: ['等待审核。批准以前不会推送。', 'Waits for review.'],
  approved: [
    '推送的是批准的这一稿；再保存别的内容，批准会自动撤回。',
    'Saving other words takes the approval away.',
  ],
  returned: ['请按意见修改、保存，再送审。', 'Revise, save, submit again.'],
}

/** Where the article stands, in words; why it was returned, or that an edit took the approval away; what is missing. */
export const StandingWords = ({
  standing: { review, missing, edition, changed },
}: {
  standing: StandingOf
}) => {
  const say = useWords()
  return (
    <div className="xh-standing">
      <Pill tone={TONES[review.state]}>{say(REVIEW_STATES[review.state], review.state)}</Pill>
      {edition !== null && <span className="xh-quiet">{say(`第 ${edition} 稿`, `Edition ${edition}`)}</span>}
      {review.approvedBy && (
        <span className="xh-quiet">
          {review.approvedBy} {minuteOf(review.approvedAt)}
        </span>
      )}
      <p>{say(...EXPLAINED[review.state])}</p>
      {changed.length > 0 && (
        <p className="xh-alert xh-alert--warn">
          {say(
            `第 ${edition} 稿送审之后，${changed.join('、')}又有改动。审核的仍是第 ${edition} 稿；要用新的内容，请重新送审。`,
            `Changed since edition ${edition}: submit again to have it reviewed.`,
          )}
        </p>
      )}
      {review.note && <p className="xh-alert xh-alert--warn">{review.note}</p>}
      {missing.length > 0 && (
        <p className="xh-alert xh-alert--bad">
          {say('还缺：', 'Missing: ')}
          {missing.join('、')}
        </p>
      )}
    </div>
  )
}
