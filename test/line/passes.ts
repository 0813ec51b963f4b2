import { expect, it } from 'vitest'
import type { TestNewsroom } from '../newsroom'
import { gate } from './gate'

/** Passes of one worker beside each other. */
export const passCases = (house: TestNewsroom, { claimsAreAtomic = true } = {}) => {
  it.skipIf(!claimsAreAtomic)(
    'a pass whose delivery another pass of the same worker has claimed anew puts no old text under the new approval',
    async () => {
      const account = await house.account()
      const ref = await house.report({ accounts: [account.id], bodyMarkdown: '旧的正文', openComments: true })
      await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 88000 } })
      const [reached, go, reached2, go2] = [gate(), gate(), gate(), gate()]
      let adds = 0
      const worker = house.another({
        onStep: (when, name) => {
          if (name === 'call:/cgi-bin/draft/add' && when === 'after') {
            adds += 1
            if (adds === 1) {
              reached.open()
              return go.wait
            }
          }
          if (name === 'row:preparing→preparing' && when === 'before' && adds === 1) {
            // The second pass, about to say that it will touch the box.
            if (!reached2Open) {
              reached2Open = true
              reached2.open()
              return go2.wait
            }
          }
          return undefined
        },
      })
      let reached2Open = false
      const first = worker.tick()
      await reached.wait
      await house.edit(ref, { bodyMarkdown: '新的正文' })
      await house.approve(ref)
      await house.at(new Date(+house.now() + 10_000))
      const second = worker.tick()
      await reached2.wait
      go.open()
      await first
      go2.open()
      await second
      for (const m of [1, 1, 1]) await house.pass(m)
      const sent = await house.sent(account.appId)
      expect(sent).toMatchObject([{ html: expect.stringContaining('新的正文') }])
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'a pass whose delivery another pass of the same worker has claimed anew does not settle it by its own error',
    async () => {
      const account = await house.account()
      const ref = await house.report({ accounts: [account.id], bodyMarkdown: '旧的正文' })
      await house.fault({ path: '/cgi-bin/draft/add', fault: { errcode: 45003 } })
      const [reached, go, reached2, go2] = [gate(), gate(), gate(), gate()]
      let adds = 0
      let second2 = false
      const worker = house.another({
        onStep: (when, name) => {
          if (name === 'call:/cgi-bin/draft/add' && when === 'after') {
            adds += 1
            if (adds === 1) {
              reached.open()
              return go.wait
            }
          }
          if (name === 'row:preparing→preparing' && when === 'before' && adds === 1 && !second2) {
            second2 = true
            reached2.open()
            return go2.wait
          }
          return undefined
        },
      })
      const first = worker.tick()
      await reached.wait
      await house.edit(ref, { bodyMarkdown: '新的正文' })
      await house.approve(ref)
      await house.at(new Date(+house.now() + 10_000))
      const second = worker.tick()
      await reached2.wait
      go.open()
      await first
      go2.open()
      await second
      for (const m of [1, 1, 1]) await house.pass(m)
      const row = await house.deliveryOf(ref)
      expect(row.state).toBe('published')
    },
  )

  it.skipIf(!claimsAreAtomic)(
    'an error of the database while a cover is placed is nobody’s picture and is tried again',
    async () => {
      const account = await house.account()
      const ref = await house.report({ accounts: [account.id] })
      let once = true
      const worker = house.another({
        onStep: (when, name) => {
          if (!once || `${when} ${name}` !== 'before row:picture') return
          once = false
          throw new Error('SQLITE_BUSY: database is locked')
        },
      })
      await worker.tick()
      const row = await house.deliveryOf(ref)
      expect(row.state).toBe('scheduled')
    },
  )
}
