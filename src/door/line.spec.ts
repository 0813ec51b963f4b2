import { expect, it } from 'vitest'
import { createLine } from './line'

/** Stands in line and notes when it was let in. */
const standing = (line: ReturnType<typeof createLine>) => {
  const order: string[] = []
  const leave = new Map<string, () => void>()
  return {
    order,
    stand: (address: string, name = address) => {
      const place = line.stand(address)
      void place?.entered.then((leaves) => {
        order.push(name)
        leave.set(name, leaves)
      })
      return place
    },
    leave: async (name: string) => {
      await Promise.resolve()
      leave.get(name)?.()
      await Promise.resolve()
    },
  }
}

it('lets one work at a time, and the addresses take turns', async () => {
  const { stand, leave, order } = standing(createLine({ atOnce: 1, waiting: 10, perAddress: 5 }))
  for (const name of ['a1', 'a2', 'a3']) stand('a', name)
  stand('b')
  for (const name of ['a1', 'a2', 'b', 'a3']) await leave(name)
  expect(order).toEqual(['a1', 'a2', 'b', 'a3'])
})

it('turns away whoever comes when the line, or the share of his address, is full', () => {
  const line = createLine({ atOnce: 1, waiting: 3, perAddress: 2 })
  const stood = ['a', 'a', 'a', 'a', 'b', 'c'].map((address) => line.stand(address) !== null)
  expect(stood).toEqual([true, true, true, false, true, false])
})

it('passes over whoever went away, and counts nobody twice who leaves twice', async () => {
  const { stand, leave, order } = standing(createLine({ atOnce: 1, waiting: 10, perAddress: 5 }))
  stand('a')
  const gone = stand('b')
  stand('c')
  stand('d')
  gone?.giveUp()
  await leave('a')
  await leave('a')
  expect(order).toEqual(['a', 'c'])
})
