import { describe, expect, it } from 'vitest'
import { reduceStyle } from '../html/style'
import { ROLES } from './theme'
import { THEMES, themeOf } from './themes'

describe.each(Object.values(THEMES))('the theme $name', ({ name, label, note, styles }) => {
  it('is known by its name and says in Chinese what it is for', () => {
    expect(themeOf(name).label).toBe(label)
    expect(note).toMatch(/\p{Script=Han}/u)
  })

  it('dresses every role, and no other', () => {
    expect(Object.keys(styles).sort()).toEqual([...ROLES].sort())
  })

  it('uses only styles that survive, written as short as they are sent', () => {
    for (const style of Object.values(styles)) expect(reduceStyle(style)).toBe(style)
  })

  it('sets what is inherited once, on the root', () => {
    expect(styles.root).toMatch(
      /font-size:1[5-7]px;line-height:[\d.]+;letter-spacing:.*color:.*text-align:justify/,
    )
  })
})

it('refuses a theme nobody made', () => {
  expect(() => themeOf('constructor')).toThrow(RangeError)
})
