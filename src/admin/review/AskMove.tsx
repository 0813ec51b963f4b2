'use client'
import { useState } from 'react'
import { MOVES, type ReviewMove } from '../../articles/reviewMoves'
import { Ask } from '../Ask'
import { useWords } from '../useWords'

type Props = {
  move: ReviewMove
  isApproved: boolean
  isBusy: boolean
  onConfirm: (reason?: string) => void
  onClose: () => void
}

const WORDS: Record<ReviewMove, [string, string]> = {
  submit: ['稿件会列入待审核，审核员可以批准或退回。', 'It joins the list of what waits for review.'],
  approve: [
    '批准的是送审的这一稿。批准后按「希望推送时间」推送到所选公众号；没有填时间的，马上推送。',
    'The submitted edition is approved, and goes out at its time, or at once when it has none.',
  ],
  return: ['稿件退回作者，作者能看到您写的原因。', 'The author reads your reason.'],
  withdraw: ['稿件回到未送审，不会推送。', 'It is no longer submitted.'],
}

/** Says what a move will do before it is made; a return wants its reason. */
export const AskMove = ({ move, isApproved, isBusy, onConfirm, onClose }: Props) => {
  const say = useWords()
  const [reason, setReason] = useState('')
  const needsReason = move === 'return'
  return (
    <Ask
      confirm={say(MOVES[move].name, 'Go on')}
      heading={say(`${MOVES[move].name}这篇稿件？`, 'Are you sure?')}
      isBusy={isBusy || (needsReason && !reason.trim())}
      isDangerous={needsReason}
      onClose={onClose}
      onConfirm={() => onConfirm(reason.trim() || undefined)}
    >
      <p>{say(...WORDS[move])}</p>
      {isApproved && <p>{say('还没有发出的推送会停下。', 'Deliveries that have not left will stop.')}</p>}
      {needsReason && (
        <label className="xh-field">
          {say('退回的原因', 'Reason')}
          <textarea onChange={(event) => setReason(event.target.value)} rows={3} value={reason} />
        </label>
      )}
    </Ask>
  )
}
