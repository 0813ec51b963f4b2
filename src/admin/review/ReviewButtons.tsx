'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { MOVES, type ReviewMove, refusalOf } from '../../articles/reviewMoves'
import { useAction } from '../useAction'
import { useWords } from '../useWords'
import { AskMove } from './AskMove'
import type { StandingOf } from './StandingWords'

type Props = {
  address: string
  part: string
  standing: StandingOf
  isBlocked: boolean
  onDone: () => void
  onRefused: () => void
}

const NAMES: Record<ReviewMove, string> = {
  submit: 'Submit for review',
  approve: 'Approve',
  return: 'Return…',
  withdraw: 'Withdraw',
}
const APPROVERS = ['administrator', 'publisher', 'reviewer']
const ALL = Object.keys(MOVES) as ReviewMove[]

/** The moves that this person may make now. They act on what is saved, so unsaved changes block them. */
export const ReviewButtons = ({ address, part, standing, isBlocked, onDone, onRefused }: Props) => {
  const say = useWords()
  const { user } = useAuth()
  const { act, isBusy } = useAction(onDone)
  const [asked, ask] = useState<ReviewMove>()
  const actor = { name: '', mayApprove: APPROVERS.includes(String(user?.role)) }
  // What was changed since it was submitted may be submitted again while it waits.
  const mayResubmit = (move: ReviewMove) => move === 'submit' && standing.review.state === 'pending'
  const moves = ALL.filter(
    (move) =>
      !refusalOf(move, { from: standing.review.state, actor }) ||
      (mayResubmit(move) && standing.changed.length > 0),
  )

  const carryOut = async (move: ReviewMove, reason?: string) => {
    const body = {
      ...(part && { part }),
      ...(reason && { reason }),
      ...(move === 'approve' && { hash: standing.hash }),
    }
    const isDone = await act(`${address}/${move}`, body)
    if (!isDone) onRefused()
    ask(undefined)
  }
  return (
    <div className="xh-buttons">
      {moves.map((move) => (
        <Button
          buttonStyle={move === 'submit' || move === 'approve' ? 'primary' : 'secondary'}
          disabled={
            isBlocked || isBusy || ((move === 'approve' || move === 'submit') && standing.missing.length > 0)
          }
          key={move}
          margin={false}
          onClick={() => ask(move)}
          size="small"
        >
          {say(move === 'return' ? '退回（写明原因）' : MOVES[move].name, NAMES[move])}
        </Button>
      ))}
      {asked && (
        <AskMove
          isApproved={standing.review.state === 'approved'}
          isBusy={isBusy}
          move={asked}
          onClose={() => ask(undefined)}
          onConfirm={(reason) => carryOut(asked, reason)}
        />
      )}
    </div>
  )
}
