import { describe, expect, it } from 'vitest'
import { fittedPicture } from './FittedPicture'
import { createUploader } from './uploader'

describe('the uploader', () => {
  it('holds back what comes beyond the limit, over accounts and kinds together', async () => {
    const waiting: (() => void)[] = []
    const call = async <T>(answer: T): Promise<T> => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return answer
    }
    const upload = { body: () => call({ url: 'u' }), cover: () => call({ mediaId: 'm' }) }
    const uploader = createUploader(upload, 4)
    const file = fittedPicture({ bytes: Buffer.from('x'), height: 1, type: 'image/jpeg', width: 1 })

    const all = [...'abcdefgh'].flatMap((account) => [
      uploader.body(account, file),
      uploader.cover(account, file),
    ])
    const counts: number[] = []
    while (waiting.length > 0 || counts.length === 0) {
      for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
      counts.push(waiting.length)
      for (const answer of waiting.splice(0)) answer()
      for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
    }

    await Promise.all(all)
    expect(counts).toEqual([4, 4, 4, 4])
  })
})
