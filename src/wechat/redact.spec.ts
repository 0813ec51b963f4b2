import { expect, it } from 'vitest'
import { redact } from './redact'

it.each([
  [
    'https://api.weixin.qq.com/cgi-bin/draft/add?access_token=abc',
    'https://api.weixin.qq.com/cgi-bin/draft/add',
  ],
  ['GET /cgi-bin/token?appid=a&secret=b failed', 'GET /cgi-bin/token failed'],
  ['{"access_token":"abc","expires_in":7200}', '{"access_token":"***","expires_in":7200}'],
  ['access_token=abc&x=1', 'access_token=***&x=1'],
  ['{"secret": "abc"}', '{"secret": "***"}'],
  ['nothing to hide', 'nothing to hide'],
])('hides what is secret in %s', (text, safe) => {
  expect(redact(text)).toBe(safe)
})

it('hides the secrets it is told of, wherever they stand', () => {
  expect(redact('hint: [S3CRET] S3CRET', ['S3CRET', ''])).toBe('hint: [***] ***')
})
