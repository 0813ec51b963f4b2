import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'

export const approvalCases = (house: TestNewsroom) => {
  const planned = async () => {
    const account = await house.account()
    const ref = await house.report({ accounts: [account.id], publishAt: '2026-07-01T07:10:00+08:00' })
    await house.pass()
    return { account, ref }
  }

  it('is taken away by an edit: nothing leaves until somebody approves again', async () => {
    const { account, ref } = await planned()
    await house.edit(ref, { bodyMarkdown: '改过的正文' })

    await house.pass(10)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'scheduled', approvedHash: null })
    expect(await house.sent(account.appId)).toEqual([])

    await house.approve(ref)
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('改过的正文') }])
  })

  it('is not undone by a worker that was frozen: the draft of a newer approval stays as it is', async () => {
    const { account, ref } = await planned()
    const held = { path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } }
    await house.fault(held)
    await house.pass(10)
    let thaw = () => {}
    const frozen = new Promise<void>((resolve) => {
      thaw = resolve
    })
    let reached = () => {}
    const stands = new Promise<void>((resolve) => {
      reached = resolve
    })
    const worker = house.another({
      onStep: (when, name) => {
        if (when !== 'before' || name !== 'call:/cgi-bin/freepublish/batchget') return undefined
        reached()
        return frozen
      },
    })
    await house.edit(ref, { bodyMarkdown: '第二版' })
    await house.approve(ref)
    const ticking = worker.tick()
    await stands

    await house.edit(ref, { bodyMarkdown: '第三版' })
    await house.approve(ref)
    await house.fault(held)
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })
    thaw()
    await ticking
    await house.pass(2)

    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('第三版') }])
  })

  it('that never comes back lets the delivery be missed, not forgotten', async () => {
    const { ref } = await planned()
    await house.edit(ref, { bodyMarkdown: '改过的正文' })

    await house.pass(10)
    await house.pass(61)

    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'missed' })
  })

  it('taken away between draft and submission stops it, and the draft is brought up to date', async () => {
    const { account, ref } = await planned()
    await house.fault({ path: '/cgi-bin/freepublish/submit', fault: { errcode: 42010 } })
    await house.pass(10)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'prepared' })

    await house.edit(ref, { bodyMarkdown: '改过的正文' })
    await house.pass(2)
    expect(await house.sent(account.appId)).toEqual([])

    await house.approve(ref)
    await house.pass(1)
    expect(await house.sent(account.appId)).toMatchObject([{ html: expect.stringContaining('改过的正文') }])
    expect(await house.calls('/cgi-bin/draft/add')).toHaveLength(1)
  })
}
