import { APIError, type PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { keepRefusalWords } from './keepRefusalWords'

const answerTo = (error: Error) =>
  keepRefusalWords({ error, context: {}, req: {} as PayloadRequest, collection: null as never })

it('says why, when the build has taken the name off the error', () => {
  const nameless = Object.assign(new APIError('没有执行。', 409, null, true), { name: '' })
  expect(answerTo(nameless)).toEqual({ response: { errors: [{ message: '没有执行。' }] } })
})

it('leaves alone what Payload words itself, and what nobody outside may read', () => {
  expect(answerTo(new APIError('没有执行。', 409, null, true))).toBeUndefined()
  expect(answerTo(Object.assign(new Error('SQLITE_BUSY'), { name: '' }))).toBeUndefined()
})
