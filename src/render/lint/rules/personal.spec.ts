import { describe, expect, it } from 'vitest'
import { lintArticle } from '../lintArticle'
import { anArticle, codesOf, lintOf } from '../test-lint'

// Made by the formulas alone: the region 999999 does not exist, the card belongs to no bank's range in use.
const withCheckSign = (seventeen: string) => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
  return seventeen + '10X98765432'[sum % 11]
}
const ID = withCheckSign('99999919900101001')
const OTHER_SIGN = `${ID.slice(0, 17)}${ID[17] === '0' ? '1' : '0'}`
const CARD = '6200000000000005'
const MOBILE = '13800000000'

describe('personal data', () => {
  it.each([
    `身份证号${ID}。`,
    `身份证${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`,
    `号码：${ID}，电话不详`,
  ])('holds the delivery for an ID-card number: %s', (text) =>
    expect(lintOf(text)).toMatchObject([{ code: 'personal-id-card', level: 'error' }]),
  )
  it('sees through full-width digits', () => {
    const wide = ID.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    expect(codesOf(wide)).toContain('personal-id-card')
  })
  it.each([`电话${MOBILE}`, '138-0000-0000', '+86 138 0000 0000', `2026-11-21 ${MOBILE}`])(
    'asks about %s',
    (text) => {
      expect(lintOf(text)).toMatchObject([{ code: 'personal-mobile', level: 'warning' }])
    },
  )
  it.each([CARD, '6200 0000 0000 0005'])('asks about the card %s', (text) => {
    expect(codesOf(`账号 ${text}`)).toEqual(['personal-bank-card'])
  })
  it.each([
    OTHER_SIGN,
    '6200000000000006',
    '办公电话：0371-66668888',
    '（010）12345678',
    '400-138-0000',
    '12345678901',
    '订单号 20261121103000123',
    '[微博](https://mp.weixin.qq.com/13800000000/6200000000000005)',
    '共17693人观看',
    '138000000000',
    'a13800000000',
    '邮箱 13800000000@qq.com',
  ])('has nothing against %s', (text) => {
    expect(codesOf(text)).toEqual([])
  })
  it('never repeats the number', () => {
    const all = `${ID}，${MOBILE}，${CARD}，，${ID}`
    const said = JSON.stringify(lintOf(all))
    for (const number of [ID, MOBILE, CARD]) expect(said).not.toContain(number.slice(3, -2))
    expect(said).toContain('personal-id-card')
  })
  it('is milder where a number to call belongs', () => {
    const article = anArticle('正文', { footer: { contact: `请致电 ${MOBILE}` } })
    expect(lintArticle({ article })).toMatchObject([{ level: 'hint', where: { field: 'footer.contact' } }])
  })
  it('finds it in code, tables, captions and the title too', () => {
    for (const text of [`\`${ID}\``, `| 甲 |\n|---|\n| ${ID} |`, `![${ID} 张三摄](a.jpg)`, `    ${ID}`]) {
      expect(codesOf(text)).toContain('personal-id-card')
    }
    expect(lintArticle({ article: anArticle('正文', { title: ID }) })[0]?.where.field).toBe('title')
  })
})
