import { describe, expect, it } from 'vitest'
import { filterContent, textOf } from './contentFilter'

const rules = {
  isOwnPicture: (url: string) => url.startsWith('http://own/'),
  isOwnArticle: (url: string) => url.startsWith('http://own/s?'),
}
const filter = (html: string) => filterContent(html, rules)

describe('what the platform takes out', () => {
  it.each([
    ['a script', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a style sheet', '<style>p{}</style><p>a</p>', '<p>a</p>'],
    ['an event handler', '<p onclick="x()" style="color:red">a</p>', '<p style="color:red">a</p>'],
    ['an id', '<section id="a"><p ID=b>a</p></section>', '<section><p>a</p></section>'],
    ['a foreign picture', '<p><img src="https://a.cn/b.png">a</p>', '<p>a</p>'],
    ['a data picture', '<img src="data:image/png;base64,AA">', ''],
    ['a frame', '<iframe src="https://a.cn"></iframe>a', 'a'],
    ['a form control', '<input type="checkbox">a', 'a'],
    ['the link of a link to elsewhere', '<a href="https://a.cn">text</a>', 'text'],
    ['a comment', 'a<!-- b -->c', 'ac'],
    [
      'a handler in an svg',
      '<svg viewBox="0 0 1 1" onload="x()"><g></g></svg>',
      '<svg viewBox="0 0 1 1"><g></g></svg>',
    ],
  ])('removes %s', (_, html, content) => {
    expect(filter(html).content).toBe(content)
  })

  it('says what it took', () => {
    expect(filter('<p id="a">b<script>c</script></p>').filtered).toEqual([
      { what: 'id 属性', text: 'id="a"' },
      { what: '<script>', text: '<script>c</script>' },
    ])
  })
})

describe('what the platform keeps', () => {
  it.each([
    '<section style="background:url(&quot;x&quot;)"><p class="a" data-x="1">a&nbsp;b</p></section>',
    '<img src="http://own/a.png" data-w="3">',
    '<a href="https://mp.weixin.qq.com/s?x=1">a</a><a href="http://own/s?x=1">b</a>',
    '<a data-miniprogram-appid="wx1" href="">a</a>',
    '<mp-common-profile data-id="x"></mp-common-profile>',
    '<p>未闭合<b>也照样',
  ])('leaves %s byte for byte', (html) => {
    expect(filter(html)).toEqual({ content: html, filtered: [] })
  })
})

it('reads the bare text of a body', () => {
  expect(textOf('<p>一 &amp;\n二</p><p>三&nbsp;</p>')).toBe('一 & 二 三')
})
