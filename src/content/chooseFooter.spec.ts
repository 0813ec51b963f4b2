import { describe, expect, it } from 'vitest'
import type { FooterFacts } from '../articles/articles'
import { chooseFooter, dayOf, type FooterRules, type RuledFooter } from './chooseFooter'

const ANY: FooterRules = { kinds: [], columnIds: [], accountIds: [], branchIds: [], from: null, until: null }
const footer = (
  id: string,
  rules: Partial<FooterRules> = {},
  more: Partial<RuledFooter> = {},
): RuledFooter => ({
  id,
  enabled: true,
  order: 100,
  rules: { ...ANY, ...rules },
  ...more,
})
const facts: FooterFacts = {
  kind: 'activity-report',
  accountId: 'a1',
  columnId: 'c1',
  branchId: 'b1',
  on: '2026-07-01',
}
const chosen = (footers: RuledFooter[], about: Partial<FooterFacts> = {}) =>
  chooseFooter(footers, { ...facts, ...about })?.id ?? null

describe('the footer of an article', () => {
  it('is the one with the smallest order among those that fit', () => {
    expect(
      chosen([footer('late'), footer('early', {}, { order: 1 }), footer('misfit', { columnIds: ['x'] })]),
    ).toBe('early')
  })

  it('does not depend on the order they come in', () => {
    expect(chosen([footer('b'), footer('a')])).toBe('a')
    expect(chosen([footer('a'), footer('b')])).toBe('a')
  })

  it('is none when none fits or the only one is switched off', () => {
    expect(
      chosen([footer('off', {}, { enabled: false }), footer('misfit', { kinds: ['daily-post'] })]),
    ).toBeNull()
  })

  it.each([
    ['kind', { kinds: ['activity-report', 'daily-post'] }, { kind: 'livestream-record' }],
    ['column', { columnIds: ['c1'] }, { columnId: 'c2' }],
    ['account', { accountIds: ['a1'] }, { accountId: 'a2' }],
    ['branch', { branchIds: ['b1'] }, { branchId: 'b2' }],
    ['first day', { from: '2026-07-01' }, { on: '2026-06-30' }],
    ['last day', { until: '2026-07-01' }, { on: '2026-07-02' }],
  ] as [string, Partial<FooterRules>, Partial<FooterFacts>][])('asks for the %s', (_, rules, other) => {
    expect(chosen([footer('f', rules)])).toBe('f')
    expect(chosen([footer('f', rules)], other)).toBeNull()
  })

  it('wants every given rule to fit, not one of them', () => {
    expect(chosen([footer('f', { columnIds: ['c1'], branchIds: ['b2'] })])).toBeNull()
  })

  it.each(['columnIds', 'accountIds', 'branchIds'])(
    'fits nothing once all names of its %s are gone',
    (rule) => {
      expect(chosen([footer('f', { [rule]: null })])).toBeNull()
    },
  )

  it('with a rule for columns is not for an article without a column', () => {
    const { columnId: _, ...without } = facts
    expect(chooseFooter([footer('f', { columnIds: ['c1'] })], without)).toBeNull()
  })
})

describe('a picked day', () => {
  it.each([
    ['2026-06-30T16:00:00.000Z', '2026-07-01'],
    ['2026-07-01T04:00:00.000Z', '2026-07-01'],
    ['2026-07-01T00:00:00.000Z', '2026-07-01'],
    ['2026-07-01T15:59:59.999Z', '2026-07-01'],
  ])('%s is %s in China', (stored, day) => {
    expect(dayOf(stored)).toBe(day)
  })

  it.each([null, undefined, '', 'soon'])('%j is no day', (value) => {
    expect(dayOf(value)).toBeNull()
  })
})
