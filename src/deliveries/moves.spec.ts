import { describe, expect, it } from 'vitest'
import { DELIVERY_STATES, type DeliveryState } from './delivery'
import { assertMove, MOVES } from './moves'

const STATES = Object.keys(DELIVERY_STATES) as DeliveryState[]

const reachable = (from: DeliveryState): Set<DeliveryState> => {
  const seen = new Set<DeliveryState>()
  const visit = (state: DeliveryState) => {
    if (seen.has(state)) return
    seen.add(state)
    for (const next of MOVES[state]) visit(next)
  }
  visit(from)
  return seen
}

describe('the table of moves', () => {
  it('reaches every state from the first one', () => {
    expect([...reachable('scheduled')].sort()).toEqual([...STATES].sort())
  })

  it('leads from every state to readers, so that none is stuck', () => {
    for (const state of STATES) expect([state, reachable(state).has('published')]).toEqual([state, true])
  })

  it('never lets a sent delivery be sent again', () => {
    expect(MOVES.published).toEqual(['published'])
    expect(MOVES.submitted).not.toContain('scheduled')
    expect(MOVES.submitted).not.toContain('prepared')
  })

  it('comes to submitting from prepared alone', () => {
    expect(STATES.filter((state) => MOVES[state].includes('submitting'))).toEqual(['prepared'])
  })

  it('stops a move that it does not know', () => {
    expect(() => assertMove('published', 'scheduled')).toThrow('published to scheduled')
    expect(() => assertMove('prepared', 'submitting')).not.toThrow()
  })
})
