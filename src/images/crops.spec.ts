import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverCrops } from './crops'

const RATIOS = { '1:1': 1, '2.35:1': 2.35 } as const

describe('cover crops', () => {
  it('keeps the whole width of a photo and cuts top and bottom alike', () => {
    expect(coverCrops({ height: 1000, width: 1000 })).toEqual({
      '1:1': '0_0_1_1',
      '2.35:1': '0_0.287234_1_0.712766',
    })
  })

  it('moves towards the focal point and stops at the edge', () => {
    expect(coverCrops({ focal: { x: 1, y: 0 }, height: 500, width: 1000 })['1:1']).toBe('0.5_0_1_1')
  })

  it('takes the middle for a focal point that is no number', () => {
    const lost = { x: Number.NaN, y: Number.POSITIVE_INFINITY }

    expect(coverCrops({ focal: lost, height: 500, width: 1000 })['1:1']).toBe('0.25_0_0.75_1')
  })

  it('stays inside the picture with the right shape and at most six decimals, for any picture and focal point', () => {
    const side = fc.integer({ max: 10_000, min: 40 })
    const focal = fc.record({ x: fc.double({ max: 2, min: -1 }), y: fc.double({ max: 2, min: -1 }) })

    fc.assert(
      fc.property(side, side, focal, (width, height, point) => {
        const crops = coverCrops({ focal: point, height, width })
        for (const shape of ['1:1', '2.35:1'] as const) {
          expect(crops[shape]).toMatch(/^(0(\.\d{1,6})?|1)(_(0(\.\d{1,6})?|1)){3}$/)
          const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = crops[shape].split('_').map(Number)
          const ratio = ((x2 - x1) * width) / ((y2 - y1) * height)
          expect(Math.abs(ratio / RATIOS[shape] - 1)).toBeLessThan(0.001)
        }
      }),
    )
  })
})
