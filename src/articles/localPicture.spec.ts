import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { focalOf, localPicture } from './localPicture'

let root = ''
let mediaDir = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  mediaDir = await mkdtemp(path.join(root, 'media-'))
  await writeFile(path.join(root, 'secret'), 'not a picture')
  await writeFile(path.join(mediaDir, '党员 清理河道（一）.jpg'), 'bytes')
})
afterAll(() => rm(root, { recursive: true }))

const read = (filename: string) => localPicture({ id: 'm1', filename }, mediaDir).read()

describe('a stored picture', () => {
  it('is read under its Chinese name', async () => {
    expect(String(await read('党员 清理河道（一）.jpg'))).toBe('bytes')
  })

  it.each(['../secret', '/etc/passwd', '..', 'a/../../secret', '..\\secret', 'a\0.jpg', ''])(
    'is never read from elsewhere: %j',
    async (filename) => {
      await expect(read(filename)).rejects.toThrow()
    },
  )

  it('whose file is gone says so, and what to do', async () => {
    await expect(read('没有.jpg')).rejects.toThrow(/「没有.jpg」的文件不在服务器上，没有发出。请重新上传/)
  })

  it('is sent as the bytes that were stored and no others; before digests were kept, as it is', () => {
    expect(localPicture({ id: 'm1', filename: 'a.jpg', sha256: 'abc' }, mediaDir)).toHaveProperty(
      'sha256',
      'abc',
    )
    expect(localPicture({ id: 'm1', filename: 'a.jpg', sha256: null }, mediaDir)).not.toHaveProperty('sha256')
  })

  it('has its focal point as a fraction, the left and upper edge included', () => {
    expect(focalOf({ id: 'm1', focalX: 0, focalY: 75 })).toEqual({ x: 0, y: 0.75 })
    expect(focalOf({ id: 'm1', focalX: null, focalY: 75 })).toBeUndefined()
  })
})
