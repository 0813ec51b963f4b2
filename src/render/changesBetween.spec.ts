import { describe, expect, it } from 'vitest'
import { changesBetween } from './changesBetween'

const SENT =
  '<section style="color:#333"><p style="margin:1em 0">三十名党员清理河道。</p><img src="https://mmbiz.qpic.cn/a" style="width:100%"></section>'

describe('what WeChat stored', () => {
  it.each([
    ['the same bytes', SENT],
    ['a picture as the platform writes it', SENT.replace('src="', 'class="rich_pages" data-src="')],
    ['styles with blanks', SENT.replace('color:#333', 'color: #333;')],
    ['blanks between blocks', SENT.replace('<p', '\n<p')],
  ])('is no change to tell of: %s', (_, stored) => {
    expect(changesBetween(SENT, stored)).toEqual([])
  })

  it.each([
    ['微信改动了文字：送出 10 字，草稿里是 8 字', SENT.replace('清理', '')],
    ['微信改动了图片：送出 1 个，草稿里是 0 个', SENT.replace(/<img[^>]*>/, '')],
    ['微信改动了排版：1 处', SENT.replace(' style="margin:1em 0"', '')],
  ])('is told: %s', (words, stored) => {
    expect(changesBetween(SENT, stored)).toEqual([expect.stringContaining(words)])
  })
})
