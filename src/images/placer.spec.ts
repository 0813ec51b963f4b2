import { describe, expect, it } from 'vitest'
import { sha256Of } from './FittedPicture'
import type { CachedPicture, CacheKey, PictureCache } from './PictureCache'
import { PicturesFailed } from './PicturesFailed'
import { createPicturePlacer } from './placer'
import { drawing, glass } from './test-pictures'

const inMemory = (): PictureCache => {
  const rows = new Map<string, CachedPicture>()
  const nameOf = ({ owner, sha256, purpose }: CacheKey) => `${owner} ${sha256} ${purpose}`
  return {
    find: async (key) => rows.get(nameOf(key)),
    forget: async (key) => void rows.delete(nameOf(key)),
    remember: async (entry) => void rows.set(nameOf(entry), { mediaId: entry.mediaId, pieces: entry.pieces }),
  }
}

/** A WeChat that counts; it answers nobody until `crowd` calls have waited at the same time. */
const aWechat = ({ crowd = 1 } = {}) => {
  let open = () => {}
  const crowded = new Promise<void>((resolve) => {
    open = resolve
  })
  const seen = { inFlight: 0, most: 0, types: [] as string[], uploads: 0 }
  const take = async (type: string) => {
    seen.inFlight += 1
    seen.most = Math.max(seen.most, seen.inFlight)
    seen.types.push(type)
    if (seen.inFlight === crowd) open()
    await crowded
    await new Promise(setImmediate)
    seen.inFlight -= 1
    seen.uploads += 1
    return seen.uploads
  }
  return {
    seen,
    upload: {
      body: async (_: string, { type }: { type: string }) => ({
        url: `https://mmbiz.qpic.cn/${await take(type)}`,
      }),
      cover: async (_: string, { type }: { type: string }) => ({ mediaId: `m${await take(type)}` }),
    },
  }
}

/** Twenty different pictures, by their heights. */
const twenty = Array.from({ length: 20 }, (_, index) => ({
  name: `图${index + 1}.png`,
  read: () =>
    drawing({ height: 50 + index })
      .png()
      .toBuffer(),
  src: `/media/${index + 1}.png`,
}))
const broken = { name: '坏图.jpg', read: async () => Buffer.from('nothing'), src: '/media/bad.jpg' }

describe('placing pictures', () => {
  it('uploads at most four at a time', async () => {
    const { upload, seen } = aWechat({ crowd: 4 })
    const placed = await createPicturePlacer({ cache: inMemory(), upload }).placeBody('a', twenty)

    expect(placed.get('/media/1.png')).toEqual([
      { height: 50, url: expect.stringContaining('mmbiz'), width: 400 },
    ])
    expect(seen).toMatchObject({ most: 4, uploads: 20 })
  })

  it('names the one bad picture of twenty, and another try does not send the nineteen again', async () => {
    const { upload, seen } = aWechat()
    const placer = createPicturePlacer({ cache: inMemory(), upload })
    const withBad = [...twenty.slice(0, 7), broken, ...twenty.slice(7, 19)]

    const failed = await placer.placeBody('a', withBad).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(PicturesFailed)
    expect(String(failed)).toContain('20 张图片中有 1 张没有成功')
    expect((failed as PicturesFailed).failures).toMatchObject([{ name: '坏图.jpg', src: '/media/bad.jpg' }])

    await placer.placeBody('a', twenty.slice(0, 19))
    expect(seen.uploads).toBe(19)
  })

  it('tries no further picture once the way is blocked for all, and says so of each', async () => {
    let tried = 0
    const blocked = async () => {
      tried += 1
      throw new Error('timeout')
    }
    const upload = { ...aWechat().upload, body: blocked, blocksAll: () => true }

    const failed = await createPicturePlacer({ cache: inMemory(), upload })
      .placeBody('a', twenty)
      .catch((error: unknown) => error)
    expect(tried).toBeLessThanOrEqual(4)
    expect((failed as PicturesFailed).failures).toHaveLength(20)
  })

  it('sends the same bytes once to an account and once to another', async () => {
    const { upload, seen } = aWechat()
    const placer = createPicturePlacer({ cache: inMemory(), upload })
    const copy = twenty.slice(0, 1).map((picture) => ({ ...picture, src: '/copy.png' }))

    await Promise.all([placer.placeBody('a', [...twenty.slice(0, 1), ...copy]), placer.placeBody('a', copy)])
    await placer.placeBody('b', copy)
    expect(seen.uploads).toBe(2)
  })

  it('does not draw again what is drawn on demand under a key it knows', async () => {
    const { upload } = aWechat()
    const placer = createPicturePlacer({ cache: inMemory(), upload })
    let reads = 0
    const read = () => {
      reads += 1
      return drawing().png().toBuffer()
    }

    await placer.placeBody('a', [{ key: 'drawn 2026-07-01', name: '图', read, src: '/1' }])
    const before = reads
    await placer.placeBody('a', [{ key: 'drawn 2026-07-01', name: '图', read, src: '/1' }])
    expect(reads).toBe(before)
  })

  it('never takes a digest for bytes that were not read, even of a picture it has uploaded', async () => {
    const { upload, seen } = aWechat()
    const placer = createPicturePlacer({ cache: inMemory(), upload })
    const [stored, other] = await Promise.all([50, 51].map((height) => drawing({ height }).png().toBuffer()))
    const sha256 = sha256Of(stored as Buffer)
    const picture = (bytes?: Buffer) => ({
      name: '河道.png',
      read: async () => bytes as Buffer,
      sha256,
      src: '/1',
    })
    await placer.placeBody('a', [picture(stored)])

    const refused = /「河道.png」的文件和上传时不一样了.*没有上传/
    await expect(placer.placeBody('a', [picture(other)])).rejects.toThrow(refused)
    await expect(placer.placeCover('a', picture(other))).rejects.toThrow(refused)
    expect(seen.uploads).toBe(1)
  })

  it('sends nothing of a file that changes between two readings', async () => {
    const { upload, seen } = aWechat()
    const placer = createPicturePlacer({ cache: inMemory(), upload })
    const [stored, other] = await Promise.all([50, 51].map((height) => drawing({ height }).png().toBuffer()))
    const readings = [stored, other]
    const read = async () => readings.shift() as Buffer
    const picture = { name: '河道.png', read, sha256: sha256Of(stored as Buffer), src: '/1' }

    await expect(placer.placeBody('a', [picture])).rejects.toThrow('和上传时不一样了')
    expect(seen.uploads).toBe(0)
  })

  it('sends a PNG once more as JPG when WeChat does not like the format', async () => {
    const { upload, seen } = aWechat()
    const picky = async (account: string, file: { type: string }) => {
      const placed = await upload.body(account, file)
      if (file.type === 'image/png') throw new Error('40137')
      return placed
    }
    const refusesFormat = (error: unknown) => String(error).includes('40137')
    const placer = createPicturePlacer({
      cache: inMemory(),
      upload: { ...upload, body: picky, refusesFormat },
    })

    await placer.placeBody('a', twenty.slice(0, 1))
    expect(seen.types).toEqual(['image/png', 'image/jpeg'])
  })

  it('sends nothing again for a moved focal point, and sends a forgotten cover anew', async () => {
    const { upload, seen } = aWechat()
    const placer = createPicturePlacer({ cache: inMemory(), upload })
    const cover = { name: '封面', read: () => glass().png().toBuffer(), src: '/c.png' }

    const first = await placer.placeCover('a', cover)
    const moved = await placer.placeCover('a', { ...cover, focal: { x: 1, y: 1 } })
    expect([moved.thumbMediaId, seen.uploads]).toEqual([first.thumbMediaId, 1])
    expect(moved.crops).not.toEqual(first.crops)

    await placer.forget('a', { ...cover, use: 'cover' })
    expect((await placer.placeCover('a', cover)).thumbMediaId).not.toBe(first.thumbMediaId)
  })

  it('says which file cannot be read', async () => {
    const { upload } = aWechat()
    const missing = { name: '丢失.jpg', read: () => Promise.reject(new Error('ENOENT')), src: '/x' }

    await expect(
      createPicturePlacer({ cache: inMemory(), upload }).placeBody('a', [missing]),
    ).rejects.toThrow('图片「丢失.jpg」找不到文件')
  })
})
