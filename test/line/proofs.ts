import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

/** Made by the formula alone: a region 999999 does not exist. */
const idCard = (): string => {
  const seventeen = '99999919900101001'
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
  return seventeen + '10X98765432'[sum % 11]
}
const WITH_ID_CARD = `王青禾同志，身份证号${idCard()}。`

const messagesOf = ({ notices }: { notices: readonly { message: string }[] }) =>
  notices.map(({ message }) => message).join('\n')

export const proofCases = (house: TestNewsroom) => {
  it.each(['publish', 'hand'])(
    'finds an ID-card number: nothing leaves an account in mode %s',
    async (mode) => {
      const account = await house.account({ mode })
      const ref = await house.report({ accounts: [account.id], bodyMarkdown: WITH_ID_CARD })

      await house.pass()

      const delivery = await house.deliveryOf(ref)
      expect(delivery).toMatchObject({ state: 'failed', trouble: { asksPerson: true } })
      expect(delivery.trouble?.reason).toMatch(/正文第 1 段.*身份证号[\s\S]*内容没有发出/)
      expect(delivery.trouble?.reason).not.toContain(idCard())
      expect(await house.calls('/cgi-bin/draft/add')).toEqual([])
    },
  )

  it('compares names and titles with the list, and holds nothing for them', async () => {
    const account = await house.account()
    const list = { name: '王青禾', title: '镇党委书记' }
    const { id } = await house.payload.create({ collection: 'name-list', data: list })
    const ref = await house.report({ accounts: [account.id], bodyMarkdown: '镇长王青禾到场。' })

    await house.pass()
    await house.payload.delete({ collection: 'name-list', id })

    const delivery = await house.deliveryOf(ref)
    expect(delivery.state).toBe('submitted')
    expect(messagesOf(delivery)).toContain('「王青禾」在名单上的职务是「镇党委书记」')
  })
}

export const readBackCases = (house: TestNewsroom) => {
  it('is read once, and says nothing where WeChat kept what was sent', async () => {
    const account = await house.account()
    const ref = await house.report({
      accounts: [account.id],
      bodyMarkdown: '| 村 | 户 |\n|--|--:|\n| 青禾 | 90 |',
    })

    await house.pass()

    expect(messagesOf(await house.deliveryOf(ref))).not.toContain('微信改动了')
    expect(await house.calls('/cgi-bin/draft/get')).toHaveLength(1)
  })

  it('that cannot be read holds nothing', async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id] })
    await house.fault({ path: '/cgi-bin/draft/get', fault: { errcode: 45009 }, times: 9 })

    await house.pass()

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted', trouble: null })
  })

  it("is left unread when the day's reads run short, and read again the next day", async () => {
    const GET = '/cgi-bin/draft/get'
    const account = await house.account()
    const sendOne = async (worker: Pick<TestNewsroom['newsroom'], 'tick'>) => {
      await house.report({ accounts: [account.id] })
      await worker.tick()
      return (await house.calls(GET)).length
    }
    expect(await sendOne(house.newsroom)).toBe(1)
    await house.payload.db.updateMany({ collection: 'call-counts', where: {}, data: { count: 400 } })
    const other = house.another()
    expect(await sendOne(other)).toBe(1)
    // What the first had taken already it may still use.
    expect(await sendOne(house.newsroom)).toBe(2)
    expect((await house.all()).every(({ state }) => state !== 'failed')).toBe(true)

    await house.at('2026-07-02T07:00:00+08:00')
    expect(await sendOne(other)).toBe(3)
  })
}
