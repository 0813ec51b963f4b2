import { describe, expect, it } from 'vitest'
import { decrypt, encrypt } from './crypt'
import { isSignedBy, sign } from './signature'

// The worked example of WeChat's own pages.
const token = 'AAAAA'
const aesKey = 'A'.repeat(43)
const appId = 'wxba5fad812f8e6fb9'
const sealed =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
const message =
  '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}'

describe('signatures', () => {
  it.each([
    ['1714036504', '1514711492', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['1714037059', '486452656', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ])('are those of the manual for %s', (timestamp, nonce, signature) => {
    expect(sign([token, timestamp, nonce])).toBe(signature)
    expect(isSignedBy(signature, [token, timestamp, nonce])).toBe(true)
  })

  it('cover the sealed body', () => {
    const parts = [token, '1714112445', '415670741', sealed]

    expect(isSignedBy('046e02f8204d34f8ba5fa3b1db94908f3df2e9b3', parts)).toBe(true)
  })

  it('do not fit another token, another length or nothing', () => {
    const parts = ['BBBBB', '1714036504', '1514711492']

    expect(isSignedBy('f464b24fc39322e44b38aa78f5edd27bd1441696', parts)).toBe(false)
    expect(isSignedBy('f464', parts)).toBe(false)
    expect(isSignedBy('', parts)).toBe(false)
  })
})

describe('sealed messages', () => {
  it('open as in the manual', () => {
    expect(decrypt(sealed, { aesKey, appId })).toBe(message)
  })

  it('are sealed as in the manual', () => {
    const random = Buffer.from('707722b803182950')

    expect(encrypt('{"demo_resp":"good luck"}', { aesKey, appId, random })).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    )
  })

  it('keep Chinese of every length up to two blocks', () => {
    for (let length = 0; length < 64; length += 1) {
      const text = '党'.repeat(length)
      expect(decrypt(encrypt(text, { aesKey, appId }), { aesKey, appId })).toBe(text)
    }
  })

  it('stay shut for another account, another key, a cut or a changed text', () => {
    expect(decrypt(sealed, { aesKey, appId: 'wx0000000000000000' })).toBeUndefined()
    expect(decrypt(sealed, { aesKey: 'B'.repeat(43), appId })).toBeUndefined()
    expect(decrypt(sealed.slice(0, 64), { aesKey, appId })).toBeUndefined()
    expect(decrypt('not base64 at all!', { aesKey, appId })).toBeUndefined()
    expect(decrypt('', { aesKey, appId })).toBeUndefined()
  })
})
