import { describe, expect, it } from 'vitest'
import { violationsOf } from './violations'

const rulesOf = (html: string) => violationsOf(html).map(({ rule }) => rule)
const inRoot = (html: string) => rulesOf(`<section>${html}</section>`)
const PICTURE = 'https://mmbiz.qpic.cn/a'

describe('a breach of the contract', () => {
  it.each([
    [1, '<section></section><p>外</p>'],
    [1, '<section><div>字</div></section>'],
    [2, '<section><p id="a">字</p></section>'],
    [2, '<section><p onclick="a()">字</p></section>'],
    [2, '<section><p align="right">字</p></section>'],
    [2, '<section><!-- 注 --></section>'],
    [3, '<section><img src="https://mmbiz.qpic.cn.example.cn/a"></section>'],
    [3, '<section style="background:url(https://example.cn/a)"></section>'],
    [4, '<section><a href="https://mp.weixin.qq.com.example.cn/s">字</a></section>'],
    [4, '<section><a href="#part">字</a></section>'],
    [5, '<section style="position:relative"></section>'],
    [5, '<section style="width:50vw"></section>'],
    [5, '<section style="color:red !important"></section>'],
    [5, '<section style="display:grid"></section>'],
    [6, '<section><p>一</p> <p>二</p></section>'],
    [6, '<section><p>一\n二</p></section>'],
    [7, '<section><ul><li>字</li></ul></section>'],
    [7, '<section><ul><li><section><p>字</p></section></li></ul></section>'],
    [8, '<section><table><tbody><tr><td>字</td></tr></tbody></table></section>'],
    [9, '<section><svg><use href="#a"></use></svg></section>'],
    [9, '<section><svg><rect fill="url(#a)"></rect></svg></section>'],
  ])('of rule %i is found', (rule, html) => {
    expect(rulesOf(html)).toContain(rule)
  })
})

describe('a near miss', () => {
  it.each([
    `<img src="${PICTURE}">`,
    `<section style="background:url(${PICTURE})"></section>`,
    '<a href="https://mp.weixin.qq.com/s/a?b=1">字</a>',
    '<a href="" data-miniprogram-appid="wx1">字</a>',
    '<p style="display:flex;margin:-4px">字</p>',
    '<p><span>一</span> <span>二</span></p>',
    '<ul><li><section>字</section></li></ul>',
    '<section style="overflow-x:auto"><table><tbody><tr><td align="right">字</td></tr></tbody></table></section>',
    '<svg viewBox="0 0 1 1"><rect fill="currentColor"></rect></svg>',
    '<p>position: absolute; id="a" onclick</p>',
  ])('is left alone: %s', (html) => {
    expect(inRoot(html)).toEqual([])
  })

  it('before the upload step pictures may stand anywhere', () => {
    expect(violationsOf('<section><img src="a.png"></section>', { picturesPlaced: false })).toEqual([])
  })
})
