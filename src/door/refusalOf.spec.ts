import { expect, it } from 'vitest'
import { refusalLine, refusalOf } from './refusalOf'

it('tells a refusal from a fault of ours', () => {
  expect(refusalOf(Object.assign(new Error('no'), { status: 403 }))).toEqual({ status: 403 })
  expect(refusalOf(Object.assign(new Error('no'), { status: 500 }))).toBeUndefined()
  expect(refusalOf(new TypeError('x is undefined'))).toBeUndefined()
  expect(refusalOf(null)).toBeUndefined()
  const reading = Object.assign(new Error('Unexpected end of form'), {
    status: 500,
    stack: 'Error\n    at addDataAndFileToRequest (payload.js:1:1)',
  })
  expect(refusalOf(reading)).toMatchObject({ status: 400, message: expect.stringContaining('没有保存') })
})

it('is one line, whatever the words are', () => {
  const error = Object.assign(new Error('first\nsecond\u2028third'), { name: 'Forbidden' })
  const line = refusalLine({ error, answered: { status: 403 }, where: 'PATCH /api/users/1\r\nForged: yes' })
  expect(line).toBe('403 PATCH /api/users/1 Forged: yes Forbidden: first second third')
})
