import { describe, expect, it } from 'vitest'
import { cropFrame } from './cropFrame'

describe('the window on a cover', () => {
  it('takes the middle when nobody chose a point', () => {
    expect(cropFrame({ width: 200, height: 100 }, 1)).toEqual({ width: 200, height: 100, left: -50, top: 0 })
  })

  it('follows the focal point and stops at the edge', () => {
    expect(cropFrame({ width: 200, height: 100, focalX: 60, focalY: 50 }, 1).left).toBe(-70)
    expect(cropFrame({ width: 200, height: 100, focalX: 100, focalY: 50 }, 1).left).toBe(-100)
    expect(cropFrame({ width: 200, height: 100, focalX: 0, focalY: 50 }, 1).left).toBe(0)
  })

  it('cuts above and below where the picture is taller than the card', () => {
    const { width, height, top } = cropFrame({ width: 235, height: 200, focalX: 50, focalY: 0 }, 2.35)
    expect([width, height, top]).toEqual([100, 200, 0])
  })
})
