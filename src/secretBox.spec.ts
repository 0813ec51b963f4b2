import { describe, expect, it } from 'vitest'
import { isSealed, seal, unseal } from './secretBox'

describe('the secret box', () => {
  it('gives back exactly what was put in', () => {
    expect(unseal(seal('密钥 abc', 'one secret'), 'one secret')).toBe('密钥 abc')
  })

  it('never shows the text, and never the same cipher twice', () => {
    const sealed = seal('0123456789abcdef', 's')

    expect(isSealed(sealed)).toBe(true)
    expect(sealed).not.toContain('0123456789abcdef')
    expect(seal('0123456789abcdef', 's')).not.toBe(sealed)
  })

  it('says what to do when the installation has another secret', () => {
    expect(() => unseal(seal('x', 'old secret'), 'new secret')).toThrow('重新填写')
  })

  it.each(['sealed:v1:', 'sealed:v1:AAAA', `sealed:v1:${'A'.repeat(60)}`])(
    'says the same of a value that was cut off or altered: %s',
    (text) => {
      expect(() => unseal(text, 'a secret')).toThrow('重新填写')
    },
  )
})
