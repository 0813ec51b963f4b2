import { REVIEW_STATES, type ReviewState } from './approval'

/** Whoever acts on an article: his name goes on record, his right decides what he may do. */
export type Actor = { name: string; mayApprove: boolean }

type Rule = { name: string; from: readonly ReviewState[]; to: ReviewState; approversOnly: boolean }

/**
 * Which move leads where, and by whom. Whoever may approve may also approve an article that was not submitted: his own.
 * A returned article must be submitted anew. Anyone on the staff may stop an article; only approvers let one go.
 */
export const MOVES = {
  submit: { name: '送审', from: ['draft', 'returned'], to: 'pending', approversOnly: false },
  approve: { name: '批准', from: ['draft', 'pending'], to: 'approved', approversOnly: true },
  return: { name: '退回', from: ['pending', 'approved'], to: 'returned', approversOnly: true },
  withdraw: { name: '撤回', from: ['pending', 'approved'], to: 'draft', approversOnly: false },
} as const satisfies Record<string, Rule>
export type ReviewMove = keyof typeof MOVES

/** Why a move is refused: 403 the person may not, 409 the article is not in the right state, 400 something is missing. */
export type Refusal = { status: 400 | 403 | 409; message: string }

/** Whether a move is allowed now; null when it is, else the reason in Chinese. */
export const refusalOf = (move: ReviewMove, { from, actor }: { from: ReviewState; actor: Actor }) => {
  const { name, from: allowed, approversOnly }: Rule = MOVES[move]
  if (approversOnly && !actor.mayApprove) {
    return {
      status: 403,
      message: `您没有「${name}」的权限，没有改动。请联系审核员或党务干事。`,
    } satisfies Refusal
  }
  if (allowed.includes(from)) return null
  const wanted = allowed.map((state) => `「${REVIEW_STATES[state]}」`).join('或')
  const message = `这篇稿件现在是「${REVIEW_STATES[from]}」，只有${wanted}的稿件可以${name}，没有改动。请刷新页面查看最新状态。`
  return { status: 409, message } satisfies Refusal
}
