import { expect, it } from 'vitest'
import { encrypt, signatureOf } from './crypto'

// The platform's own worked example.
const ENCRYPTED = 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=='

it('encrypts as the platform does', () => {
  const message = '{"demo_resp":"good luck"}'
  const random = Buffer.from('707722b803182950')

  expect(encrypt({ aesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9', message, random })).toBe(ENCRYPTED)
})

it('signs as the platform does, with and without an encrypted text', () => {
  expect(signatureOf('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
  expect(signatureOf('AAAAA', '1713424427', '415670741', ENCRYPTED)).toBe(
    '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
  )
})

it('pads to whole blocks of 32 bytes, whatever the length', () => {
  for (let length = 0; length < 64; length++) {
    const encrypted = encrypt({ aesKey: 'A'.repeat(43), appId: 'wx1', message: 'a'.repeat(length) })

    expect(Buffer.from(encrypted, 'base64').length % 32).toBe(0)
  }
})
