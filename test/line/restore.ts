import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

/** Takes the deliveries back to what they were, as a backup does that is older than what WeChat has seen. */
const backupOf = async ({ payload }: TestNewsroom) => {
  const { docs } = await payload.db.find({ collection: 'deliveries', where: {}, pagination: false })
  const kept = structuredClone(docs) as unknown as (Record<string, unknown> & { id: string })[]
  return async () => {
    for (const { id, ...data } of kept) {
      await payload.db.updateOne({ collection: 'deliveries', id, data })
    }
  }
}

export const restoreCases = (house: TestNewsroom) => {
  for (const mode of ['publish', 'mass']) {
    it(`from half an hour ago sends nothing again (${mode})`, async () => {
      const account = await house.account({ mode })
      await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
      await house.pass()
      const restore = await backupOf(house)
      await house.pass(5)
      await house.pass(1)
      expect(await house.sent(account.appId)).toHaveLength(1)

      await restore()
      await house.pass(30)
      await house.pass(1)

      expect(await house.sent(account.appId)).toHaveLength(1)
      expect((await house.all())[0]?.state).toMatch(/published|submitted/)
    })
  }

  it('from days ago sends nothing old: it is missed', async () => {
    const account = await house.account()
    await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:05:00+08:00' })
    await house.pass()
    const restore = await backupOf(house)
    await house.pass(5)

    await restore()
    await house.pass(3 * 1440)

    expect(await house.sent(account.appId)).toHaveLength(1)
    expect(await house.all()).toMatchObject([{ state: 'missed' }])
  })
}
