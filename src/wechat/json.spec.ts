import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asNumber, readJson, writeJson } from './json'

describe('reading', () => {
  it('keeps every digit of a long id, and leaves short numbers numbers', () => {
    const text = '{"msg_id":9007199254740993,"n":34182,"list":[18446744073709551615,-9007199254740993,1.5e3]}'

    expect(readJson(text)).toEqual({
      msg_id: '9007199254740993',
      n: 34182,
      list: ['18446744073709551615', '-9007199254740993', 1500],
    })
  })

  it('does not touch digits inside a text, however quoted', () => {
    const said = '他说："编号 12345678901234567890" \\ 12345678901234567890'

    expect(readJson(JSON.stringify({ said, id: 1 }))).toEqual({ said, id: 1 })
  })

  it('bears a mark at the beginning', () => {
    expect(readJson('\ufeff{"a":1}')).toEqual({ a: 1 })
  })

  it.each(['', '{"a":1', '<html></html>', '{"a":12345678901234567890'])('refuses %s', (text) => {
    expect(() => readJson(text)).toThrow(SyntaxError)
  })

  it('reads like JSON.parse wherever no integer is too long', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ value, id: 0 })
        const isSafe = !/\d{16}/.test(text)
        if (isSafe) expect(readJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('takes a long answer without trouble', () => {
    const content = '<p>\\"12345678901234567890\\"</p>'.repeat(40_000)

    expect(readJson(JSON.stringify({ content, id: 1 }))).toEqual({ content, id: 1 })
  })
})

describe('writing', () => {
  it('sends Chinese as it is', () => {
    expect(writeJson({ title: '党史今天' })).toBe('{"title":"党史今天"}')
  })

  it('writes an id as a number with all its digits', () => {
    expect(writeJson({ msg_id: asNumber('9007199254740993') })).toBe('{"msg_id":9007199254740993}')
  })
})
