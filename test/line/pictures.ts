import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it, onTestFinished, vi } from 'vitest'
import { aPng, restOf } from '../media/rest'
import type { TestNewsroom } from '../newsroom'

const UPLOAD = '/cgi-bin/media/uploadimg'

const aPicture = async ({ payload }: TestNewsroom, name: string) => {
  const background = { r: name.length * 7, g: 20, b: 30 }
  const data = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name, size: data.length }
  return payload.create({ collection: 'media', data: {}, file })
}

export const pictureCases = (house: TestNewsroom) => {
  it('that is bad holds its own article, by name; the others are not uploaded again', async () => {
    const account = await house.account()
    const names = ['河道.jpg', '清理现场.jpg', '志愿者合影.jpg']
    const pictures = await Promise.all(names.map((name) => aPicture(house, name)))
    const bodyMarkdown = pictures.map(({ id }) => `![](media:${id})`).join('\n\n')
    const bad = await house.report({ accounts: [account.id], bodyMarkdown })
    const good = await house.report({ accounts: [account.id] })
    const file = path.join(house.mediaDir, String(pictures[1]?.filename))
    const bytes = await readFile(file)
    await rm(file)

    await house.pass()
    const held = await house.deliveryOf(bad)
    expect(held).toMatchObject({
      state: 'failed',
      trouble: { reason: expect.stringContaining('「清理现场.jpg」') },
    })
    expect(await house.deliveryOf(good)).toMatchObject({ state: 'submitted' })
    expect(await house.calls(UPLOAD)).toHaveLength(2)

    await writeFile(file, bytes)
    await house.newsroom.actions.retry({ id: held.id, who: '王干事' })
    await house.pass()
    expect(await house.deliveryOf(bad)).toMatchObject({ state: 'submitted' })
    expect(await house.calls(UPLOAD)).toHaveLength(3)
  })

  it.each(['body', 'cover'] as const)(
    'whose file is not the approved one holds its article, by name: %s',
    async (use) => {
      const account = await house.account()
      const [approved, other] = [await aPicture(house, '河道.jpg'), await aPicture(house, '另一张照片.jpg')]
      const file = path.join(house.mediaDir, String(approved.filename))
      const sent = await house.report({
        accounts: [account.id],
        bodyMarkdown: `![](media:${other.id})`,
        cover: other.id,
      })
      await house.pass()
      const uploads = async () => [
        ...(await house.calls(UPLOAD)),
        ...(await house.calls('/cgi-bin/material/add_material')),
      ]
      const before = (await uploads()).length
      const shows = use === 'body' ? { bodyMarkdown: `![](media:${approved.id})` } : { cover: approved.id }
      const ref = await house.report({ accounts: [account.id], ...shows })
      await writeFile(file, await readFile(path.join(house.mediaDir, String(other.filename))))

      await house.pass()
      expect(await house.deliveryOf(ref)).toMatchObject({
        state: 'failed',
        trouble: {
          asksPerson: true,
          reason: expect.stringMatching(/「河道.jpg」的文件和上传时不一样了.*请重新上传/),
        },
      })
      expect(await house.deliveryOf(sent)).toMatchObject({
        state: expect.stringMatching(/submitted|published/),
      })
      // The text of the held article got a drawn cover at most; no byte of the other file went up for it.
      expect((await uploads()).length - before).toBeLessThanOrEqual(use === 'body' ? 1 : 0)
    },
  )

  it('of an approved article goes out byte for byte as it was approved, whatever was tried on it', async () => {
    await house.signIn('administrator')
    const as = await house.signIn('editor')
    const { send, upload } = restOf(house.payload)
    const [bytes, other] = await Promise.all([aPng(200), aPng(10)])
    const picture = await upload({ bytes, name: 'q-320x240.png' }, { as })
    const account = await house.account()
    await house.report({
      accounts: [account.id],
      bodyMarkdown: `![](media:${picture.id})`,
      cover: picture.id,
    })
    const at = `/api/media/${picture.id}`
    const crop = 'uploadEdits[crop][x]=50&uploadEdits[crop][y]=50&uploadEdits[widthInPixels]=400'
    const file = { bytes: other, name: 'q-320x240.png' }

    const answers = [
      await send(`${at}?${crop}`, { method: 'PATCH', as, json: {} }),
      await send(`/api/media?where[id][equals]=${picture.id}&${crop}`, { method: 'PATCH', as, json: {} }),
      await send(at, { method: 'PATCH', as, file }),
      await send(at, { method: 'PATCH', as, json: { focalX: 1, focalY: 99 } }),
      await send(at, { method: 'PATCH', as, json: { alt: '别的' } }),
      await send(`${at}/duplicate?${crop}`, { method: 'POST', as, json: {} }),
      await send(at, { method: 'DELETE', as }),
    ]
    const decoy = await upload({ bytes: other, name: 'q.png' }, { as })
    await send(at, {
      method: 'PATCH',
      as,
      json: { sha256: decoy.sha256, filename: decoy.filename, url: decoy.url },
    })
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 409, 409, 404, 403])
    expect(await readFile(path.join(house.mediaDir, picture.filename))).toEqual(bytes)

    await house.pass()
    const [sent] = await house.sent(account.appId)
    const [, address = ''] = /<img[^>]*src="([^"]+)"/.exec(sent.html) ?? []
    const { fitForBody } = await import('../../src/images')
    const { pieces } = await fitForBody(bytes, { name: '图' })
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(pieces[0]?.bytes)
  })

  it('that WeChat refuses is named, the others are not uploaded again, and the cause is its own', async () => {
    const account = await house.account()
    const pictures = await Promise.all(['河道.jpg', '清理现场.jpg'].map((name) => aPicture(house, name)))
    const bodyMarkdown = pictures.map(({ id }) => `![](media:${id})`).join('\n\n')
    const ref = await house.report({ accounts: [account.id], bodyMarkdown })
    await house.fault({ path: UPLOAD, times: 1, fault: { errcode: 40009, errmsg: 'invalid image size' } })

    await house.pass()
    const held = await house.deliveryOf(ref)
    expect(held).toMatchObject({
      state: 'failed',
      trouble: { field: 'picture', errcode: 40009, asksPerson: true },
    })
    const named = pictures.filter(({ originalName }) => held.trouble?.reason.includes(`「${originalName}」`))
    expect(named).toHaveLength(1)
    expect(held.trouble?.reason).toContain('图片过大')
    expect(held.trouble?.reason).not.toMatch(/refused|再试一次/)
    expect(held.timeline.at(-1)).toMatchObject({ call: UPLOAD })

    await house.newsroom.actions.retry({ id: held.id, who: '王干事' })
    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
    expect(await house.calls(UPLOAD)).toHaveLength(3)
  })

  it('for a cover that WeChat refuses is named as well', async () => {
    const account = await house.account()
    const cover = await aPicture(house, '封面照.jpg')
    const ref = await house.report({ accounts: [account.id], cover: cover.id })
    await house.fault({ path: '/cgi-bin/material/add_material', fault: { errcode: 40137 } })

    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'failed',
      trouble: { reason: expect.stringContaining('「封面照.jpg」'), errcode: 40137 },
    })
  })

  it('whose upload is not answered is named while it waits, and goes up later', async () => {
    const account = await house.account()
    const picture = await aPicture(house, '河道.jpg')
    const ref = await house.report({ accounts: [account.id], bodyMarkdown: `![](media:${picture.id})` })
    await house.fault({ path: UPLOAD, times: 4, fault: 'hang-up-before' })

    await house.pass()
    expect(await house.deliveryOf(ref)).toMatchObject({
      state: 'scheduled',
      trouble: { reason: expect.stringContaining('上传图片「河道.jpg」时') },
    })
    await house.pass(1)
    expect(await house.deliveryOf(ref)).toMatchObject({ state: 'submitted' })
  })

  it('that keeps one pass waiting keeps no other account waiting, and its own article goes out once', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const [slow, quick] = [await house.account(), await house.account()]
    const picture = await aPicture(house, '河道.jpg')
    const held = await house.report({ accounts: [slow.id], bodyMarkdown: `![](media:${picture.id})` })
    let answer = () => {}
    const silence = new Promise<void>((resolve) => {
      answer = resolve
    })
    let reached = () => {}
    const waits = new Promise<void>((resolve) => {
      reached = resolve
    })
    const worker = house.another({
      onStep: (when, name) => {
        if (when !== 'before' || name !== `call:${UPLOAD}`) return undefined
        reached()
        return silence
      },
    })
    const first = worker.tick()
    await waits

    await house.at(new Date(+house.now() + 60_000))
    const other = await house.report({ accounts: [quick.id] })
    await worker.tick()
    expect(await house.deliveryOf(other)).toMatchObject({ state: 'submitted' })
    await house.at(new Date(+house.now() + 60_000))
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(async () => {
      const { wakeAt } = await house.deliveryOf(held)
      expect(+(wakeAt ?? 0)).toBeGreaterThan(+house.now() + 60_000)
    })
    await house.at(new Date(+house.now() + 60_000))
    const third = worker.tick()
    answer()
    await Promise.all([first, third])
    await house.pass(1)
    await house.pass(1)

    const { state, timeline } = await house.deliveryOf(held)
    expect(state).toBe('published')
    expect(timeline.filter(({ why }) => why.includes('没有回应'))).toEqual([])
    expect(await house.sent(slow.appId)).toHaveLength(1)
    expect(await house.calls(UPLOAD)).toHaveLength(1)
  })

  it('that cannot be remembered for an error of the database is nobody’s fault and is tried again', async () => {
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
  })
}
