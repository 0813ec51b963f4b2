import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { JPEG, rehearse } from './rehearse'

let folder: string
let statePath: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearsal-'))
  statePath = path.join(folder, 'rehearsal.json')
})
afterEach(() => rm(folder, { recursive: true }))

it('keeps drafts, tokens, pictures and the clock for the next start', async () => {
  const before = await rehearse({ statePath })
  await before.at('2026-07-10T07:00:00+08:00')
  const { access_token: token } = await before.stableToken()
  const { media_id: mediaId } = await before.addDraft()
  const { url } = await before.upload('/cgi-bin/media/uploadimg', { bytes: JPEG, name: 'a.jpg' })
  await before.sandbox.close()

  const after = await rehearse({ statePath })
  expect((await after.stableToken()).access_token).toBe(token)
  expect(await after.look('')).toMatchObject({ now: '2026-07-09T23:00:00.000Z' })
  expect(await after.call('/cgi-bin/draft/get', { media_id: mediaId })).toHaveProperty('news_item')

  // An address given out under the old port still belongs to the account, and the picture still opens.
  const content = `<p><img src="${url}"></p>`
  const { media_id: withPicture } = await after.addDraft({ content })
  expect((await after.call('/cgi-bin/draft/get', { media_id: withPicture })).news_item[0].content).toBe(
    content,
  )
  const { pathname, search } = new URL(url)
  expect((await after.raw(pathname + search)).status).toBe(200)
  await after.sandbox.close()
})

it('leaves no half-written file behind', async () => {
  const wechat = await rehearse({ statePath })
  await wechat.addDraft()
  await wechat.sandbox.close()

  expect((await readdir(folder)).sort()).toEqual(['rehearsal.json', 'rehearsal.json.pictures'])
})

it('starts anew from a file that cannot be read', async () => {
  await writeFile(statePath, '{"accounts":')
  const wechat = await rehearse({ statePath })

  expect(await wechat.look('accounts')).toEqual([])
  await wechat.sandbox.close()
})
