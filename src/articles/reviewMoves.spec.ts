import { describe, expect, it } from 'vitest'
import { REVIEW_STATES, type ReviewState } from './approval'
import { MOVES, type ReviewMove, refusalOf } from './reviewMoves'

const reviewer = { name: '王审', mayApprove: true }
const editor = { name: '小李', mayApprove: false }
const states = Object.keys(REVIEW_STATES) as ReviewState[]
const allowed = (move: ReviewMove, actor = reviewer) =>
  states.filter((from) => !refusalOf(move, { from, actor }))

describe('who may move an article where', () => {
  it.each([
    ['submit', ['draft', 'returned']],
    ['approve', ['draft', 'pending']],
    ['return', ['pending', 'approved']],
    ['withdraw', ['pending', 'approved']],
  ] as [ReviewMove, ReviewState[]][])('%s starts from %j only', (move, from) => {
    expect(allowed(move)).toEqual(from)
  })

  it('lets an editor submit and withdraw, and never approve or return', () => {
    expect(allowed('submit', editor)).toEqual(allowed('submit'))
    expect(allowed('withdraw', editor)).toEqual(allowed('withdraw'))
    expect([...allowed('approve', editor), ...allowed('return', editor)]).toEqual([])
  })

  it('says in Chinese what is the matter and what to do', () => {
    expect(refusalOf('approve', { from: 'pending', actor: editor })).toEqual({
      status: 403,
      message: expect.stringContaining('没有「批准」的权限'),
    })
    expect(refusalOf('approve', { from: 'returned', actor: reviewer })).toEqual({
      status: 409,
      message: expect.stringMatching(/现在是「已退回」.*「未送审」或「待审核」.*刷新/),
    })
  })

  it('never reaches approved by any other move', () => {
    const ways = Object.entries(MOVES).filter(([, { to }]) => to === 'approved')
    expect(ways.map(([move]) => move)).toEqual(['approve'])
  })
})
