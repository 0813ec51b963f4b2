import { describe, expect, it } from 'vitest'
import { givenName } from './givenName'

describe('the name a person gave a picture', () => {
  it.each([
    ['党员 清理河道（一）.jpg', '党员 清理河道（一）.jpg'],
    ['C:\\Users\\王\\照片.png', '照片.png'],
    ['../../etc/passwd', 'passwd'],
    ['a\0b\u202egnp.jpg', 'abgnp.jpg'],
    ['cafe\u0301.jpg', 'café.jpg'],
    ['', '未命名图片'],
    [' \u200b/', '未命名图片'],
  ])('%j is shown as %j', (given, shown) => {
    expect(givenName(given)).toBe(shown)
  })

  it('is cut where it is too long, and keeps its ending', () => {
    const shown = givenName(`${'长'.repeat(300)}.heic`)
    expect([...shown]).toHaveLength(120)
    expect(shown).toMatch(/长\.heic$/)
  })
})
