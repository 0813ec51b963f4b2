import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitForBody } from './fitForBody'
import { PictureRefused } from './PictureRefused'
import { aBmp } from './test-pictures'

const good = (file: string): Buffer =>
  readFileSync(new URL(`../../test/corpora/images/fixtures/${file}`, import.meta.url))
const GOOD = [
  good('Landscape_9.jpg'),
  good('5_webp_a.webp'),
  good('animated-loop-3.gif'),
  good('basi6a16.png'),
  good('8bit_depth.tiff'),
  good('check.svg'),
  good('pitm.avif'),
  aBmp({ bits: 24 }),
  aBmp({ bits: 8 }),
]

/** The law: whatever comes in, files WeChat takes come out, or a refusal. */
const isTakenOrRefused = async (bytes: Buffer): Promise<void> => {
  try {
    const { pieces } = await fitForBody(bytes, { name: '图.jpg' })
    for (const piece of pieces)
      expect(piece.bytes.length).toBeLessThan(piece.type === 'image/gif' ? 1e7 : 1e6)
  } catch (error) {
    expect(error).toBeInstanceOf(PictureRefused)
  }
}

describe('whatever bytes come in', () => {
  const file = fc.constantFrom(...GOOD)
  // Without bias: fast-check prefers small numbers, and all damage would fall on the first byte.
  const place = fc.noBias(fc.integer({ max: 999_999, min: 0 }))

  it('refuses random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => isTakenOrRefused(Buffer.from(bytes))),
    )
  })

  it('refuses random bytes behind a true beginning', async () => {
    const tail = fc.uint8Array({ maxLength: 200 })
    const law = fc.asyncProperty(file, fc.integer({ max: 60, min: 4 }), tail, (start, length, rest) =>
      isTakenOrRefused(Buffer.concat([start.subarray(0, length), Buffer.from(rest)])),
    )
    await fc.assert(law)
  })

  it('takes or refuses files that end early', async () => {
    const law = fc.asyncProperty(file, place, (whole, end) =>
      isTakenOrRefused(whole.subarray(0, end % whole.length)),
    )
    await fc.assert(law, { numRuns: 40 })
  }, 30_000)

  it('takes or refuses files with flipped bits', async () => {
    const flip = fc.record({
      at: place,
      bit: fc.integer({ max: 7, min: 0 }),
    })
    const law = fc.asyncProperty(file, fc.array(flip, { maxLength: 6, minLength: 1 }), (whole, flips) => {
      const bytes = Buffer.from(whole)
      for (const { at, bit } of flips) {
        const index = at % (at & 1 ? Math.min(200, bytes.length) : bytes.length) // half of them in the headers
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
      }
      return isTakenOrRefused(bytes)
    })
    await fc.assert(law, { numRuns: 60 })
  }, 30_000)
})
