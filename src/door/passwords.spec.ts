import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { whyWeak } from './passwords'

const COMMON = [
  '1234567890',
  '9876543210',
  '1111111111',
  'qwertyuiop',
  '1qaz2wsx3edc',
  '1q2w3e4r5t6y',
  'password123',
  'Passw0rd2026!',
  'P@ssw0rd123',
  'Admin@123456',
  'administrator',
  'iloveyou123',
  'a123456789',
  'Aa123456789',
  'qq123456789',
  'woaini5201314',
  'woaini1314520',
  'zhang19850301',
  '13800138000',
  '147258369aa',
  'abc1234567890',
  'asdfghjkl;',
  'xinghuo2026',
  'Dangjian@2026',
  'zhongguo1949',
  'gongchandang1921',
  '不忘初心牢记使命2026',
  '中国共产党1921!!',
  '学习强国888888',
  '          ',
]

describe('a password', () => {
  it.each(COMMON)('that everybody tries is refused: %s', (password) => {
    expect(whyWeak(password)).toMatch(/太常见/)
  })

  it.each(['123456', 'abc', '', '九个字符九个字符九'])('that is short is refused: %s', (password) => {
    expect(whyWeak(password)).toMatch(/太短：至少 10 个字符/)
  })

  it('longer than anybody types is refused', () => {
    expect(whyWeak('长'.repeat(129))).toMatch(/太长/)
  })

  it.each([
    'zhangweiguo@example.cn',
    'zhangweiguo2026',
    'Example-zhangweiguo',
    '张卫国张卫国张卫国张卫国',
    '张卫国19850301',
  ])('made of the own name or address is refused: %s', (password) => {
    const whose = { email: 'zhangweiguo@example.cn', name: '张卫国' }
    expect(whyWeak(password, whose)).toMatch(/姓名或邮箱|太常见/)
  })

  it.each([
    'correct horse battery',
    '稻田边的红灯笼挂了三年',
    'a long password for tests',
    'qXEjUqKsYs9bYMQb',
    'lantern-rice-Tuesday',
  ])('that is one’s own is taken: %s', (password) => {
    expect(whyWeak(password, { email: 'editor@example.cn', name: '编辑同志' })).toBeUndefined()
  })

  it('made at random is taken, always', () => {
    for (let count = 0; count < 2_000; count += 1)
      expect(whyWeak(randomBytes(12).toString('base64url'))).toBeUndefined()
  })
})
