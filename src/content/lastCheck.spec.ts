import { expect, it } from 'vitest'
import { unfitFor } from './lastCheck'

const article = (inner: string) => `<section>${inner}</section>`
const placed = new Map([['media:1', [{ url: 'http://127.0.0.1:4000/picture/1.jpg', width: 4, height: 3 }]]])

it('finds nothing in an article that WeChat leaves alone', () => {
  expect(unfitFor(article('<p>正文</p>'), new Map())).toEqual([])
})

it('takes an address as WeChat’s own when an upload of this account gave it', () => {
  const html = article('<p><img src="http://127.0.0.1:4000/picture/1.jpg"></p>')
  expect(unfitFor(html, placed)).toEqual([])
  expect(unfitFor(html, new Map())).toEqual([expect.stringContaining('图片不在微信的图床上')])
})

it('names what would be taken out, where it stands, and how much more there is', () => {
  const tags = ['video', 'form', 'button', 'audio', 'canvas', 'object', 'dialog']
  const told = unfitFor(article(tags.map((tag) => `<${tag}></${tag}>`).join('')), placed)
  expect(told[0]).toBe('排版检查没有通过：不允许的标签 <video>（位置：section > video）')
  expect(told).toHaveLength(6)
  expect(told[5]).toBe('排版检查没有通过：还有 2 处同类问题。')
})
