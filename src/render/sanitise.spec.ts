import { describe, expect, it } from 'vitest'
import { sanitise } from './sanitise'
import { textOf } from './textOf'

const inside = (html: string) => sanitise(html).replace(/^<section>|<\/section>$/g, '')

describe('sanitise', () => {
  it('keeps what lasts, byte for byte', () => {
    const lasting =
      '<section style="color:#333"><h2>题</h2><p style="margin:1em 0">字<strong>重</strong><br>行</p></section>'
    expect(sanitise(lasting)).toBe(lasting)
  })

  it('keeps the side of a cell as written, and makes it a style elsewhere', () => {
    const scrolling = (cell: string) =>
      `<section style="color:#333"><section style="overflow-x:auto"><table><tbody><tr>${cell}</tr></tbody></table></section></section>`
    const right = scrolling('<td align="right" style="padding:8px">90</td>')
    expect(sanitise(right)).toBe(right)
    expect(sanitise(scrolling('<td align="javascript:a">90</td>'))).toBe(scrolling('<td>90</td>'))
    expect(inside('<p align="right">字</p>')).toBe('<p style="text-align:right">字</p>')
  })

  it('keeps a blank that stands alone, as the emitter does', () => {
    const blank = '<section><h2> </h2></section>'
    expect(sanitise(blank)).toBe(blank)
  })

  it('puts loose words into one root', () => {
    expect(sanitise('字')).toBe('<section>字</section>')
  })

  it.each([
    ['<div>字</div>', '<section>字</section>'],
    ['<p onclick="a()" id="b" class="c">字</p>', '<p>字</p>'],
    [
      '<ul>\n<li>一</li>\n<li><p>二</p></li>\n</ul>',
      '<ul><li><section>一</section></li><li><section>二</section></li></ul>',
    ],
    ['<p style="position:absolute;color:red">字</p>', '<p style="color:red">字</p>'],
    ['<font color="#b81c22">字</font>', '<span style="color:#b81c22">字</span>'],
    ['<p class="MsoNormal"><o:p></o:p>字</p>', '<p>字</p>'],
    ['一<script>alert(1)</script>二', '一二'],
    ['一<!-- 隐 --!>二<!-- 隐 -->三', '一二三'],
    ['<mp-fake>字</mp-fake><mp-style-type data-value="3"></mp-style-type>', '字'],
    [
      '<p style="color:color-mix(in srgb,red,blue);width:min(9px,2dvw);margin:0">字</p>',
      '<p style="margin:0">字</p>',
    ],
    [
      '<a href="https://mp.weixin.qq.com/s/a" target="_blank">看</a>',
      '<a href="https://mp.weixin.qq.com/s/a">看</a>',
    ],
    ['<input type="checkbox" checked>办', '☑办'],
  ])('makes %s lasting', (html, expected) => {
    const kept = inside(html)
    expect(kept === expected || `<section>${kept}</section>` === expected).toBe(true)
  })

  it('puts a table where it can scroll', () => {
    expect(inside('<table><tr><td>字</td></tr></table>')).toMatch(
      /^<section style="overflow-x:auto"><table><tbody>/,
    )
  })

  it('keeps the platform’s own cards', () => {
    const card =
      '<mp-common-profile class="js_uneditable" data-id="abc" data-nickname="号"></mp-common-profile>'
    expect(inside(card)).toBe(card)
  })

  it('keeps the words of media that cannot be sent, and says so', () => {
    const notices: { level: 'info' | 'warning' | 'error'; code: string; message: string }[] = []
    expect(textOf(sanitise('<video>看片</video>', notices))).toBe('看片')
    expect(notices).toMatchObject([{ code: 'html-media' }])
  })
})
