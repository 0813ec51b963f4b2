import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'
import { mortal } from './mortal'

/** The last step at which anything can die; counted, not known by heart. */
const stepsOfADay = async (house: TestNewsroom) => {
  const { onStep, steps } = mortal(Number.POSITIVE_INFINITY)
  const counting = house.another({ onStep })
  await counting.tick()
  return steps.length
}

const dayOfDeath = async (house: TestNewsroom, { n, account }: { n: number; account: { id: string } }) => {
  const ref = await house.report({ accounts: [account.id] })
  const { onStep, death, steps } = mortal(n)
  await Promise.race([house.another({ onStep }).tick(), death])
  // The lease lapses, then another process finds what was left.
  const left = [3, 1, 1, 2, 5, 10, 121]
  await house.pass(left.shift())
  while (left.length > 0 && (await house.deliveryOf(ref)).state !== 'published')
    await house.pass(left.shift())
  return { delivery: await house.deliveryOf(ref), where: steps.at(-1) }
}

export const deathCases = (house: TestNewsroom) => {
  for (const mode of ['publish', 'mass']) {
    it(`before or after any step of an account in mode ${mode} loses nothing and doubles nothing`, async () => {
      const first = await house.account({ mode })
      await house.report({ accounts: [first.id] })
      const steps = await stepsOfADay(house)
      expect(steps).toBeGreaterThan(20)

      for (let n = 1; n <= steps; n += 1) {
        const account = await house.account({ mode })
        const { delivery, where } = await dayOfDeath(house, { n, account })
        const sent = await house.sent(account.appId)
        expect([n, where, delivery.state, sent.length]).toEqual([n, where, 'published', 1])
        await house.clear()
      }
    })
  }
}
