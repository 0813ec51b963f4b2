import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { temporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

const office = await temporaryPayload()
// Whoever comes first becomes administrator.
await office.signIn('administrator')
// Reads the environment, which the office has just set.
const { shownAddress } = await import('../../collections/hooks/shownPicture')
const { ask, send, upload } = restOf(office.payload)
const [editor, publisher] = [await office.signIn('editor'), await office.signIn('publisher')]
afterAll(office.close)
afterEach(() => void vi.useRealTimers())

let shade = 0
const aPicture = async () => upload({ bytes: await aPng(++shade), name: '合影.png' }, { as: editor })
const linkOf = ({ id }: { id: string }) => shownAddress('', `media:${id}`)
const status = async (address: string) => (await ask(address)).status

/** So much later, to the code that reads the clock. */
const later = (ms: number) => {
  const now = Date.now() + ms
  vi.useFakeTimers({ toFake: ['Date'], now })
}
const HOUR = 60 * 60 * 1000

describe('a link that shows a picture without signing in', () => {
  it('shows it to anybody for a day, and to nobody afterwards', async () => {
    const picture = await aPicture()
    const link = linkOf(picture)
    const response = await ask(link)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await aPng(shade))
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')

    later(23 * HOUR)
    expect(await status(link)).toBe(200)
    later(2 * HOUR)
    expect(await status(link)).toBe(404)
    expect(await status(linkOf(picture))).toBe(200)
  })

  it('is neither prolonged nor moved to another picture', async () => {
    const [one, other] = [await aPicture(), await aPicture()]
    const link = linkOf(one)
    const [, at = '', seal = ''] = /shown\/([a-z0-9]+)-(.+)$/.exec(link) ?? []
    const address = (id: string, key: string) => `/api/media/${id}/shown/${key}`

    for (const key of [
      `${(Number.parseInt(at, 36) + HOUR).toString(36)}-${seal}`,
      `${at}-${seal.slice(0, -1)}`,
      `${at}-`,
      `-${seal}`,
      `NaN-${seal}`,
      at,
      'x',
    ])
      expect([key, await status(address(one.id, key))]).toEqual([key, 404])
    expect(await status(address(other.id, `${at}-${seal}`))).toBe(404)
  })

  it('is taken back by whoever works here, and a new one is given out', async () => {
    const picture = await aPicture()
    const link = linkOf(picture)
    expect((await send(`/api/media/${picture.id}/revoke-links`, { method: 'POST' })).status).toBe(401)
    expect(await status(link)).toBe(200)

    const { status: done, body } = await send(`/api/media/${picture.id}/revoke-links`, {
      method: 'POST',
      as: editor,
    })
    expect({ done, words: body.message }).toEqual({ done: 200, words: expect.stringContaining('已收回') })
    expect(await status(link)).toBe(404)
    later(1)
    expect(await status(linkOf(picture))).toBe(200)
  })

  it('is not taken back by a form, nor brought to life again', async () => {
    const picture = await aPicture()
    const link = linkOf(picture)
    const forge = (linksRevokedAt: string | null) =>
      send(`/api/media/${picture.id}`, { method: 'PATCH', as: publisher, json: { linksRevokedAt } })
    await forge('2999-01-01T00:00:00.000Z')
    expect(await status(link)).toBe(200)

    await send(`/api/media/${picture.id}/revoke-links`, { method: 'POST', as: editor })
    await forge(null)
    expect(await status(link)).toBe(404)
  })

  it('shows nothing of the trash, and no other bytes than were stored', async () => {
    const [trashed, changed] = [await aPicture(), await aPicture()]
    const json = { deletedAt: new Date().toISOString() }
    await send(`/api/media/${trashed.id}`, { method: 'PATCH', as: publisher, json })
    await writeFile(path.join(office.mediaDir, changed.filename), await aPng(250))

    expect([await status(linkOf(trashed)), await status(linkOf(changed))]).toEqual([404, 404])
  })

  it('of no picture is not found', async () => {
    expect(await status(linkOf({ id: '00000000-0000-4000-8000-000000000000' }))).toBe(404)
    expect((await send('/api/media/none/revoke-links', { method: 'POST', as: editor })).status).toBe(404)
  })
})
