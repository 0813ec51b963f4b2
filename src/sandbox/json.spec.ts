import { expect, it } from 'vitest'
import { digits, fromJson, toJson } from './json'

it('writes long ids digit by digit', () => {
  expect(toJson({ msg_id: digits('9007199254740993') })).toBe('{"msg_id":9007199254740993}')
})

it('reads long ids without losing their end, and leaves digits in texts alone', () => {
  expect(fromJson('{"a":9007199254740993,"b":"9007199254740993","c":12}')).toEqual({
    a: '9007199254740993',
    b: '9007199254740993',
    c: 12,
  })
})

it('keeps the letters of an escape but honours control characters and escaped backslashes', () => {
  expect(fromJson('"\\u515a\\n\\u0001\\\\u515a\\""')).toBe('\\u515a\n\u0001\\u515a"')
})
