import { expect, it } from 'vitest'
import { deedsFor } from './deeds'

const names = (state: string) => deedsFor(state).map(({ name }) => name)

it('offers to send again only where a person knows that nothing went out', () => {
  expect(names('unconfirmed')).toEqual(['confirm-published', 'confirm-not-sent'])
  expect(names('submitting')).toEqual([])
  expect(names('submitted')).toEqual([])
  expect(names('published')).toEqual([])
})

it('offers a missed one to be sent, moved or dropped, and never by itself', () => {
  expect(names('missed')).toEqual(['send-now', 'move', 'drop'])
})
