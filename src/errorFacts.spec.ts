import { expect, it } from 'vitest'
import { errorFacts } from './errorFacts'

const CANARY = '王庄水库除险加固'

it('keeps the words of an error of the runtime, which quote nobody', () => {
  expect(errorFacts(new TypeError("Cannot read properties of undefined (reading 'title')"))).toMatchObject({
    name: 'TypeError',
    message: "Cannot read properties of undefined (reading 'title')",
  })
})

it.each([
  ['an error of our own', new Error(`「${CANARY}」没有封面`)],
  [
    'broken JSON',
    (() => {
      try {
        return JSON.parse(CANARY)
      } catch (error) {
        return error
      }
    })(),
  ],
  [
    'a file named by an editor',
    Object.assign(new Error(`ENOENT: no such file, open '/media/${CANARY}.jpg'`), {
      code: 'ENOENT',
      path: `/media/${CANARY}.jpg`,
    }),
  ],
  ['a message of several lines', new Error(`oops\n    at ${CANARY} (x:1:1)`)],
  ['a cause', new Error('outer', { cause: new Error(CANARY) })],
  ['a text that was thrown', CANARY],
  [
    'an error that says it is WeChat’s',
    Object.assign(new Error('x'), { kind: 'refusal', path: `/${CANARY}` }),
  ],
])('repeats no words of %s', (_, thrown) => {
  expect(JSON.stringify(errorFacts(thrown))).not.toContain(CANARY)
})

it('tells of an error of WeChat’s its call, its number and its rid', () => {
  const facts = { kind: 'refusal', path: '/cgi-bin/draft/add', errcode: 45003, rid: '1-2-3' }

  expect(errorFacts(Object.assign(new Error('title too long'), facts))).toMatchObject({
    path: '/cgi-bin/draft/add',
    errcode: 45003,
    rid: '1-2-3',
  })
})

it('ends with a chain of causes that has no end', () => {
  const error = new Error('a')
  error.cause = error

  expect(JSON.stringify(errorFacts(error)).length).toBeLessThan(10_000)
})
