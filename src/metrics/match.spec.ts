import { describe, expect, it } from 'vitest'
import type { ArticleTotals } from '../wechat'
import { type Candidate, matchDelivery } from './match'

const LONG = 'http://mp.weixin.qq.com/s?__biz=MzA&mid=2247490098&idx=1&sn=abc'
const row = (over: Partial<ArticleTotals> = {}): ArticleTotals => ({
  publishDay: '2026-07-01',
  msgid: '2247490098_1',
  wasPushed: true,
  title: '标题',
  url: '',
  days: [],
  ...over,
})
const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  id: 'd1',
  title: '别的',
  publishedOn: '2026-07-01',
  urls: [],
  articles: [
    { kind: 'activity-report', id: 'a1' },
    { kind: 'daily-post', id: 'a2' },
  ],
  ...over,
})
const found = (counted: ArticleTotals, ...candidates: Candidate[]) =>
  matchDelivery(counted, candidates)?.deliveryId

describe('the delivery behind a row of figures', () => {
  it('is known by its number, and the article by its place in the message', () => {
    const second = matchDelivery(row({ msgid: '2247490098_2' }), [candidate({ msgDataId: '2247490098' })])
    expect(second).toMatchObject({ deliveryId: 'd1', msgDataId: '2247490098', article: { id: 'a2' } })
  })

  it('is else known by its address, whatever the order and the scheme', () => {
    const shuffled = 'https://mp.weixin.qq.com/s?sn=abc&idx=1&mid=2247490098&__biz=MzA&chksm=1#rd'
    expect(found(row({ msgid: '9_1', url: LONG }), candidate({ urls: [shuffled] }))).toBe('d1')
    expect(
      found(
        row({ url: 'https://mp.weixin.qq.com/s/XYZ' }),
        candidate({ urls: ['http://mp.weixin.qq.com/s/XYZ'] }),
      ),
    ).toBe('d1')
  })

  it('is else known by the number inside its long address', () => {
    expect(found(row({ url: 'http://mp.weixin.qq.com/s/XYZ' }), candidate({ urls: [LONG] }))).toBe('d1')
  })

  it('is else known by day and title', () => {
    expect(found(row(), candidate({ title: ' 标题 ' }))).toBe('d1')
  })

  it.each([
    ['another day', candidate({ title: '标题', publishedOn: '2026-07-02' })],
    ['another number', candidate({ title: '标题', msgDataId: '5' })],
    ['another sn', candidate({ urls: [LONG.replace('abc', 'abd').replace('2247490098', '1')] })],
    ['another title', candidate()],
  ])('is not one of %s', (_, other) => {
    expect(found(row({ url: LONG }), other)).toBeUndefined()
  })

  it('is nobody where two of one title went out on one day', () => {
    expect(found(row(), candidate({ title: '标题' }), candidate({ id: 'd2', title: '标题' }))).toBeUndefined()
  })

  it('is never an untitled one', () => {
    expect(found(row({ title: '' }), candidate({ title: '' }))).toBeUndefined()
  })
})
