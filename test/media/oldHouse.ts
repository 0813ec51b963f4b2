import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { expect, it } from 'vitest'
import { movePictures } from '../../scripts/carryOver/movePictures'
import type { TemporaryPayload } from '../temporaryPayload'
import { aPng } from './rest'

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const SECRET = 'the secret of an installation'
const UUID_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\w+$/

type Old = { name: string; bytes: Buffer; thumbnail?: string; sha256?: string | null; deletedAt?: string }

/** Pictures as the first landed version stored them: named by people, thumbnails beside them. */
const pictures: Old[] = [
  { name: '合影.png', bytes: await aPng(1), thumbnail: '合影-320x240.png' },
  { name: 'q-320x240.png', bytes: await aPng(2), thumbnail: 'q-320x240-320x240.png' },
  // The thumbnail of this one was written over the one before, unless that was named so later.
  { name: 'q.png', bytes: await aPng(3) },
  {
    name: 'from-before-digests.png',
    bytes: await aPng(4),
    sha256: null,
    thumbnail: 'from-before-digests-320x240.png',
  },
  { name: 'in-the-trash.png', bytes: await aPng(5), deletedAt: '2026-11-30T00:00:00.000Z' },
  { name: 'no ending', bytes: await aPng(6) },
]

const thumbnail = await aPng(200, { width: 320, height: 240 })

const store = async (payload: Payload, old: Old): Promise<string> => {
  const { name, bytes, sha256 = digest(bytes), deletedAt = null } = old
  const data = {
    filename: name,
    url: `/api/media/file/${name}`,
    mimeType: 'image/png',
    filesize: bytes.length,
    width: 800,
    height: 600,
    sha256,
    deletedAt,
  }
  return String((await payload.db.create({ collection: 'media', data })).id)
}

/** An old house in this office's folder. @returns its pictures by id, and files that belong to none */
const aHouse = async ({ payload, mediaDir }: TemporaryPayload) => {
  await payload.db.deleteMany({ collection: 'media', where: {} })
  await rm(mediaDir, { recursive: true, force: true })
  await mkdir(mediaDir, { recursive: true })
  const put = (name: string, bytes: Buffer) => writeFile(path.join(mediaDir, name), bytes)
  await put('.gitkeep', Buffer.from(''))
  await put('somebody’s own file.txt', Buffer.from('keep me'))
  const stored = new Map<string, Old>()
  for (const old of pictures) {
    await put(old.name, old.bytes)
    if (old.thumbnail) await put(old.thumbnail, thumbnail)
    stored.set(await store(payload, old), old)
  }
  return stored
}

type Row = { id: string; filename: string; originalName?: string | null; sha256?: string | null }

export const oldHouseCases = (office: TemporaryPayload) => {
  const { payload, mediaDir } = office
  const row = async (id: string) =>
    (await payload.db.findOne<Row>({ collection: 'media', where: { id: { equals: id } } })) as Row
  const bytesOf = ({ filename }: Row) => readFile(path.join(mediaDir, filename))
  const move = (onStep: (step: string) => void = () => {}) =>
    movePictures({ payload, mediaDir, secret: SECRET, onStep })

  const assertMoved = async (stored: Map<string, Old>) => {
    for (const [id, { name, bytes }] of stored) {
      const picture = await row(id)
      expect(picture).toMatchObject({
        filename: expect.stringMatching(UUID_NAME),
        originalName: name,
        sha256: digest(bytes),
      })
      expect(await bytesOf(picture)).toEqual(bytes)
    }
    const named = await Promise.all([...stored.keys()].map(async (id) => (await row(id)).filename))
    expect((await readdir(mediaDir)).sort()).toEqual([...named, '.gitkeep', 'somebody’s own file.txt'].sort())
  }

  it('gets new names for its files and keeps the old ones for people; thumbnails beside them go', async () => {
    const stored = await aHouse(office)

    expect(await move()).toEqual({ moved: stored.size, missing: [], changed: [] })
    await assertMoved(stored)
    expect(await move()).toEqual({ moved: 0, missing: [], changed: [] })
    await assertMoved(stored)
  })

  it('may be cut off at every step: every picture can be read all the time, and another run ends it', async () => {
    let steps = 0
    await aHouse(office)
    await move(() => {
      steps += 1
    })
    expect(steps).toBeGreaterThan(20)

    for (let last = 1; last <= steps; last += 1) {
      const stored = await aHouse(office)
      let left = last
      const cut = move(() => {
        left -= 1
        if (left === 0) throw new Error('power cut')
      })
      await expect(cut).rejects.toThrow('power cut')
      for (const [id, { bytes }] of stored) expect(await bytesOf(await row(id))).toEqual(bytes)

      await move()
      await assertMoved(stored)
    }
  })

  it('names the pictures whose file is gone or is not the stored one, and leaves those as they are', async () => {
    const stored = await aHouse(office)
    const [gone, changed] = [...stored.keys()]
    await rm(path.join(mediaDir, '合影.png'))
    await writeFile(path.join(mediaDir, 'q-320x240.png'), await aPng(99))

    expect(await move()).toMatchObject({ missing: ['合影.png'], changed: ['q-320x240.png'] })
    expect(await row(String(gone))).toMatchObject({ filename: '合影.png', originalName: '合影.png' })
    expect((await row(String(changed))).sha256).toBe(digest(await aPng(2)))
    expect(await bytesOf(await row(String(changed)))).toEqual(await aPng(99))
  })

  it('gives names that another installation cannot tell', async () => {
    const stored = await aHouse(office)
    await movePictures({ payload, mediaDir, secret: 'another secret' })
    const others = await Promise.all([...stored.keys()].map(async (id) => (await row(id)).filename))

    for (const id of stored.keys())
      await payload.db.updateOne({ collection: 'media', id, data: { originalName: null } })
    await move()
    const ours = await Promise.all([...stored.keys()].map(async (id) => (await row(id)).filename))
    expect(ours.filter((name) => others.includes(name))).toEqual([])
  })
}
