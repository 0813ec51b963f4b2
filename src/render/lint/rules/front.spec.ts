import { describe, expect, it } from 'vitest'
import { lintArticle } from '../lintArticle'
import { anArticle, codesOf, lintOf } from '../test-lint'

describe('what readers see first', () => {
  it('misses summary and cover only when told that there is none', () => {
    expect(codesOf('正文', { summary: '', cover: null })).toEqual(['summary-missing', 'cover-missing'])
    expect(codesOf('正文')).toEqual([])
    expect(codesOf('正文', { summary: '一句话', cover: {} })).toEqual([])
  })
  it('wants a cover wide enough for the list', () => {
    expect(codesOf('正文', { cover: { width: 899, height: 400 } })).toEqual(['cover-small'])
    expect(codesOf('正文', { cover: { width: 900, height: 383 } })).toEqual([])
  })
  it.each([
    [28, []],
    [29, ['hint']],
    [32, ['hint']],
    [33, ['warning']],
  ] as const)('judges a title of %i signs', (length, levels) => {
    const article = anArticle('正文', { title: '学'.repeat(length) })
    expect(lintArticle({ article }).map(({ level }) => level)).toEqual(levels)
  })
  it('misses a title', () => {
    expect(lintArticle({ article: anArticle('正文', { title: ' ' }) })).toMatchObject([
      { code: 'title-missing' },
    ])
  })
  it('counts signs, not halves of them', () => {
    expect(lintArticle({ article: anArticle('正文', { title: '🎉'.repeat(28) }) })).toEqual([])
  })
  it('holds nothing: all of it is advice', () => {
    expect(lintOf('正文', { summary: '', cover: null }).every(({ level }) => level !== 'error')).toBe(true)
  })
})

describe('pictures', () => {
  it.each(['![](a.jpg)', '![现场](a.jpg)', '![](a.jpg "大家坐在田边讨论")'])(
    'wants a credit under %s',
    (text) => {
      expect(codesOf(text)).toEqual(['credit-missing'])
    },
  )
  it.each([
    '![现场　张三 摄](a.jpg)',
    '![](a.jpg "资料图")',
    '![](a.jpg "图片来源：县志办")',
    '![现场](a.jpg)\n\n图片由青禾村党支部提供',
    '![现场](a.jpg)\n\n（供图：王明）',
    '摄影：李明\n\n![现场](a.jpg)',
    '正文里的小图 ![](a.png) 不必署名',
  ])('is content with %s', (text) => {
    expect(codesOf(text)).toEqual([])
  })
  it('counts a thousand signs without a picture', () => {
    const text = (count: number) => Array.from({ length: count }, () => '学'.repeat(100)).join('\n\n')
    expect(lintOf(text(10))).toMatchObject([{ code: 'picture-scarce', where: { paragraph: 1 } }])
    expect(codesOf(text(9))).toEqual([])
    expect(codesOf(`${text(9)}\n\n![甲 摄](a.jpg)\n\n${text(9)}`)).toEqual([])
  })
  it('knows when a picture is too small for the place where it stands', () => {
    const pictures = () => ({ width: 320, height: 240 })
    expect(codesOf('![甲 摄](a.jpg)', { pictures })).toEqual(['picture-small'])
    expect(codesOf('![甲 摄](a.jpg)', { pictures: () => ({ width: 560, height: 240 }) })).toEqual([])
    expect(codesOf('![甲 摄](a.jpg)', { pictures: () => undefined })).toEqual([])
  })
})
