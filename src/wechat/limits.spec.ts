import { expect, it } from 'vitest'
import { countBytes, countCharacters, LIMITS } from './limits'

it.each([
  ['', 0],
  ['党史今天', 4],
  ['A1，。', 4],
  ['星火🔥', 3],
])('counts the characters of "%s"', (text, count) => {
  expect(countCharacters(text)).toBe(count)
})

it('counts bytes as they go over the wire', () => {
  expect(countBytes('党A')).toBe(4)
})

it('names a page for every limit', () => {
  for (const { source } of Object.values(LIMITS))
    expect(source).toMatch(/^https:\/\/developers\.weixin\.qq\.com\/doc\//)
})
