import { expect, it } from 'vitest'
import { phoneAddress } from './phoneAddress'

it('leads to the phone of the rehearsal by the name under which the browser came', () => {
  expect(phoneAddress('http://127.0.0.1:3001', 'news.example')).toBe('http://news.example:3001/phone')
  expect(phoneAddress('http://drill.example:3001/', 'news.example')).toBe('http://drill.example:3001/phone')
})

it('leads nowhere without an address', () => {
  expect(phoneAddress(null, 'a')).toBeUndefined()
  expect(phoneAddress('not an address', 'a')).toBeUndefined()
})
