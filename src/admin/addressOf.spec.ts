import { expect, it } from 'vitest'
import { addressOf } from './addressOf'

it('writes a question as Payload reads it', () => {
  expect(
    addressOf('deliveries', {
      depth: 1,
      where: { and: [{ state: { in: ['failed', 'missed'] } }] },
      sort: '-dueAt',
    }),
  ).toBe(
    '/deliveries?depth=1&where[and][0][state][in][0]=failed&where[and][0][state][in][1]=missed&sort=-dueAt',
  )
  expect(addressOf('media', { where: { filename: { equals: '党日 & 志愿.jpg' } } })).toBe(
    '/media?where[filename][equals]=%E5%85%9A%E6%97%A5%20%26%20%E5%BF%97%E6%84%BF.jpg',
  )
})
