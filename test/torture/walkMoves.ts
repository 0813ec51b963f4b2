import fc from 'fast-check'

/** What can happen in a newsroom at any moment, in any order. `of` is the article it happens to. */
export type WalkMove =
  | { do: 'edit' | 'approve' | 'withdraw' | 'return'; of: number }
  /** Buttons of a delivery; one past the articles is their message. */
  | { do: 'drop' | 'send-now' | 'retry'; of: number }
  | { do: 'reschedule' | 'move'; of: number; minutes: number }
  /** Both articles as one message, in one order or the other; the process may die on the way. */
  | { do: 'join'; first: number; minutes: number; atStep: number | null }
  | { do: 'tick'; minutes: number }
  | { do: 'crash'; atStep: number; minutes: number }
  | { do: 'lose-answer'; path: number; fault: number }
  | { do: 'callbacks'; mode: 'once' | 'early' | 'twice' | 'reversed' | 'never' }
  | { do: 'outcome'; publish: 0 | 3 }
  | { do: 'console-publishes' }
  | { do: 'back-up' }
  | { do: 'restore'; minutes: number }

export const ARTICLES = 2

const of = fc.nat({ max: ARTICLES - 1 })
const row = fc.nat({ max: ARTICLES })
/** Often soon, sometimes long after. */
const minutes = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 90 }), fc.constant(1500))

const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), of }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('approve' as const), of }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('withdraw', 'return') as fc.Arbitrary<'withdraw' | 'return'>,
      of,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('drop', 'send-now', 'retry') as fc.Arbitrary<'drop' | 'send-now' | 'retry'>,
      of: row,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reschedule' as const), of, minutes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), of: row, minutes }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      first: of,
      minutes: fc.integer({ min: 1, max: 90 }),
      atStep: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 14 })),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('tick' as const), minutes }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      atStep: fc.integer({ min: 1, max: 60 }),
      minutes,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('lose-answer' as const), path: fc.nat(5), fault: fc.nat(5) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('callbacks' as const),
      mode: fc.constantFrom('once', 'early', 'twice', 'reversed', 'never') as fc.Arbitrary<
        'once' | 'early' | 'twice' | 'reversed' | 'never'
      >,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('outcome' as const),
      publish: fc.constantFrom(0, 3) as fc.Arbitrary<0 | 3>,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'console-publishes' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'back-up' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), minutes }) },
)

/** A walk: how the account sends, and what happens. */
export const walk: fc.Arbitrary<{ mode: 'publish' | 'mass' | 'draft' | 'hand'; moves: WalkMove[] }> =
  fc.record({
    mode: fc.oneof(
      { weight: 5, arbitrary: fc.constant('publish' as const) },
      { weight: 3, arbitrary: fc.constant('mass' as const) },
      { weight: 1, arbitrary: fc.constant('draft' as const) },
      { weight: 1, arbitrary: fc.constant('hand' as const) },
    ),
    moves: fc.array(move, { minLength: 3, maxLength: 18 }),
  })
