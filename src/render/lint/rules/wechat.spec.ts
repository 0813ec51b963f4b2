import { describe, expect, it } from 'vitest'
import { THEMES } from '../../themes/themes'
import { codesOf } from '../test-lint'

describe('colours on a phone', () => {
  it.each([
    ['contrast-light', '<p style="color:#fff">白字</p>'],
    ['contrast-light', '<p>看<span style="color:#eeeeee">浅灰</span></p>'],
    [
      'contrast-light',
      '<section style="background-color:#c8102e"><p><span style="color:#a00">红字</span></p></section>',
    ],
    ['contrast-dark', '<svg width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h9" fill="#000"/></svg>'],
  ])('%s: %s', (code, text) => expect(codesOf(text)).toEqual([code]))

  it.each([
    '<section style="background-color:#c8102e"><p style="color:#fff">白字红底</p></section>',
    '<p style="color:#c8102e">红字</p>',
    '<p style="color:#333">深灰</p>',
    '<p style="color:#888">说明</p>',
    '<p style="color:rgba(255,0,0,.9);background:#fff0f0">红字粉底</p>',
    '<p style="color:oklch(1 0 0)">不认得的颜色</p>',
    '<section style="background:linear-gradient(#c00,#900)"><p style="color:#fff">渐变</p></section>',
    '<svg width="9" height="9" viewBox="0 0 9 9"><rect width="9" height="9" fill="#fff"/><path d="M0 0h9" fill="#000"/></svg>',
    '<svg width="9" height="9" viewBox="0 0 9 9"><path d="M0 0h9" fill="#c8102e" stroke="currentColor"/></svg>',
  ])('has nothing against %s', (text) => expect(codesOf(text)).toEqual([]))

  it.each(Object.values(THEMES))('can read every role of the theme $label', (theme) => {
    expect(codesOf('正文', { theme })).toEqual([])
  })
  it('names the role of a theme that cannot be read', () => {
    const theme = {
      ...THEMES.plain,
      styles: { ...THEMES.plain.styles, callout: 'color:#ccc;background-color:#ddd' },
    }
    expect(codesOf('正文', { theme })).toEqual(['contrast-light'])
  })
})
