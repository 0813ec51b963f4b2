import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBmp } from './bmp'
import { aBmp } from './test-pictures'

/** Puts other pixels and another compression behind the 8-bit header. */
const runLength = (pixels: string): Buffer => {
  const head = Buffer.from(aBmp({ bits: 8 }).subarray(0, 54 + 16))
  head.writeUInt32LE(1, 30)
  return Buffer.concat([head, Buffer.from(pixels, 'hex')])
}

const RED = [255, 0, 0]
const GREEN = [0, 255, 0]
const BLUE = [0, 0, 255]
const WHITE = [255, 255, 255]

describe('a Windows bitmap', () => {
  it('stands on its feet although its rows are stored from the bottom', () => {
    expect([...decodeBmp(aBmp({ bits: 24 })).data]).toEqual([...RED, ...GREEN, ...BLUE, ...WHITE])
  })

  it('is unpacked from runs, literals and line ends', () => {
    // Bottom row: a run of two whites; line end; top row: literal of three, cut at the edge; end.
    expect([...decodeBmp(runLength('02030000' + '000300010200' + '0001')).data]).toEqual([
      ...RED,
      ...GREEN,
      ...WHITE,
      ...WHITE,
    ])
  })

  it('ends with a RangeError and nothing else when it is damaged', () => {
    const bytes = fc.noBias(
      fc.array(fc.tuple(fc.integer({ max: 77, min: 2 }), fc.integer({ max: 255, min: 0 })), { minLength: 1 }),
    )
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(aBmp({ bits: 8 }), aBmp({ bits: 24 }), runLength('02030000')),
        (changes, file) => {
          const damaged = Buffer.from(file)
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value
          // Sizes in the millions are legal and slow; they are not what is tested here.
          if (damaged.readInt32LE(18) > 300 || Math.abs(damaged.readInt32LE(22)) > 300) return
          try {
            decodeBmp(damaged)
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
