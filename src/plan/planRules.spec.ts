import { describe, expect, it } from 'vitest'
import { aDelivery } from '../../test/aDelivery'
import { RETARGET } from '../deliveries/delivery'
import { ASAP } from '../deliveries/occasion'
import { changeFor, dueAtOf } from './planRules'

const NOW = new Date('2026-07-01T00:00:00Z')
const PRESENT = { now: NOW, pretends: false }
const approvedAt = (at: string) => ({ publishAt: null, approvedAt: at, wishedAt: at })
const LATER = new Date('2026-07-01T03:00:00Z')
const same = { plannedFor: '2026-07-01T00:00:00.000Z', dueAt: NOW, approvedHash: 'h1' }
const anew = { plannedFor: ASAP, dueAt: LATER, approvedHash: 'h2' }

describe('when an article is due', () => {
  it('is at the time of its wish', () => {
    const wish = { ...approvedAt('2026-06-01T00:00:00Z'), publishAt: '2026-07-02T00:00:00Z' }

    expect(dueAtOf(wish, PRESENT)).toEqual(new Date('2026-07-02T00:00:00Z'))
  })

  it('is when it was approved where it wishes for no time, so that nothing old goes out', () => {
    const at = '2026-06-30T00:00:00Z'

    expect(dueAtOf(approvedAt(at), PRESENT)).toEqual(new Date(at))
  })

  it('is when its wish last changed, where that was later', () => {
    const wish = { ...approvedAt('2026-06-30T00:00:00Z'), wishedAt: '2026-06-30T23:59:00Z' }

    expect(dueAtOf(wish, PRESENT)).toEqual(new Date('2026-06-30T23:59:00Z'))
  })

  it('is now where the approval lies ahead of the clock', () => {
    expect(dueAtOf(approvedAt('2026-07-01T00:10:00Z'), PRESENT)).toEqual(NOW)
  })

  it('is now at a pretended time, unless the approval is older than a month', () => {
    const pretended = { now: NOW, pretends: true }
    const old = '2026-05-30T00:00:00Z'

    expect(dueAtOf(approvedAt('2026-06-30T00:00:00Z'), pretended)).toEqual(NOW)
    expect(dueAtOf(approvedAt(old), pretended)).toEqual(new Date(old))
  })
})

describe('a delivery whose article changes', () => {
  it('stays as it is when nothing changed', () => {
    expect(changeFor(aDelivery(), same)).toBeNull()
  })

  it('follows a new time', () => {
    const wanted = { ...same, plannedFor: LATER.toISOString(), dueAt: LATER }

    expect(changeFor(aDelivery({ state: 'prepared' }), wanted)).toMatchObject({
      to: 'scheduled',
      dueAt: LATER,
    })
  })

  it('keeps the time a person chose when only the content is approved anew', () => {
    const moved = aDelivery({ dueAt: LATER.toISOString() })

    expect(changeFor(moved, { ...same, approvedHash: 'h2' })).toMatchObject({ dueAt: LATER })
  })

  it('goes out at once when it has no time and is approved again', () => {
    const withdrawn = aDelivery({ plannedFor: ASAP, approvedHash: null })

    expect(changeFor(withdrawn, anew)).toMatchObject({ to: 'scheduled', dueAt: LATER })
  })

  it('is tried again after a failure when the article was mended', () => {
    expect(changeFor(aDelivery({ state: 'failed' }), anew)).toMatchObject({ to: 'scheduled' })
  })

  it('stays missed when its own time has passed', () => {
    expect(changeFor(aDelivery({ state: 'missed' }), { ...same, approvedHash: 'h2' })).toBeNull()
  })

  it.each(['submitting', 'unconfirmed', 'submitted', 'published', 'drafted', 'handed-over'])(
    'is not touched any more once it is %s',
    (state) => {
      expect(changeFor(aDelivery({ state }), anew)).toBeNull()
    },
  )

  it('comes back with its account, unless a person gave it up', () => {
    const trouble = { during: 'planning', reason: '', remedy: RETARGET }

    expect(changeFor(aDelivery({ state: 'cancelled', trouble }), same)).toMatchObject({ to: 'scheduled' })
    expect(changeFor(aDelivery({ state: 'cancelled' }), same)).toBeNull()
  })
})
