import { describe, expect, it } from 'vitest'
import { brightnessOf, type Colour, colourOf, cssOf } from './colour'
import { DARK_PAGE, darkGround, darkText } from './darkColours'

const dark = (css: string) => cssOf(darkGround(colourOf(css) as Colour) as Colour)

describe('what the dark reader makes of colours', () => {
  it('turns a white ground nearly black and leaves a strong one alone', () => {
    expect(dark('#fff')).toBe('rgb(26,26,26)')
    expect(dark('#c8102e')).toBe('rgb(200,16,46)')
  })

  it('cuts glaring grounds to 190 and lifts pitch-dark ones', () => {
    expect(brightnessOf(darkGround(colourOf('#fde68a') as Colour) as Colour)).toBeCloseTo(190)
    expect(dark('#000')).toBe('rgb(56,56,56)')
  })

  it('takes no notice of a ground that is almost transparent', () => {
    expect(darkGround([200, 0, 0, 0.04])).toBeUndefined()
  })

  it('makes text stand out from its ground by 65 and keeps near white', () => {
    const red = darkText(colourOf('#c8102e') as Colour)
    expect(brightnessOf(red) - brightnessOf(DARK_PAGE)).toBeGreaterThanOrEqual(64.9)
    expect(cssOf(darkText([255, 255, 255, 1]))).toBe('rgb(255,255,255)')
    expect(brightnessOf(darkText([51, 51, 51, 1]))).toBeGreaterThan(160)
  })

  it('reads colours as browsers write them', () => {
    expect(colourOf('rgba(0, 0, 0, 0.9)')).toEqual([0, 0, 0, 0.9])
    expect(colourOf('rgb(1 2 3 / 0.5)')).toEqual([1, 2, 3, 0.5])
    expect(colourOf('inherit')).toBeUndefined()
  })
})
