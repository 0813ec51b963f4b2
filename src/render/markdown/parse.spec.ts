import { describe, expect, it } from 'vitest'
import { plainText } from '../emit/plainText'
import type { Block } from '../tree'
import { parseMarkdown } from './parse'

const parse = (text: string): Block[] => parseMarkdown(text, [])
const wordsOf = (text: string) => plainText(parse(text))

describe('lines of a paragraph', () => {
  it('join without a blank between Chinese, with one elsewhere', () => {
    expect(wordsOf('主题\n党日')).toBe('主题党日')
    expect(wordsOf('到了，\n“好”')).toBe('到了，“好”')
    expect(wordsOf('a\nb')).toBe('a b')
    expect(wordsOf('党\nA')).toBe('党 A')
  })

  it('join across marks', () => {
    expect(wordsOf('主题\n**党日**\n活动')).toBe('主题党日活动')
    expect(wordsOf('see\n*this*\none')).toBe('see this one')
  })
})

describe('strong words in Chinese', () => {
  it('end beside a quotation mark', () => {
    expect(parse('纪念**“七一”**前夕')).toMatchObject([
      { children: [{ text: '纪念' }, { type: 'strong' }, { text: '前夕' }] },
    ])
  })

  it('leave stars alone that stand for themselves', () => {
    expect(wordsOf('a**"b"**c ** d **')).toBe('a**"b"**c ** d **')
    expect(wordsOf('`中**“码”**中`')).toBe('中**“码”**中')
  })
})

describe('pictures', () => {
  it('take their title as caption, or else words that say something', () => {
    expect(parse('![合影](a.png "全体党员")')).toMatchObject([
      { type: 'figure', alt: '合影', caption: [{ text: '全体党员' }] },
    ])
    expect(parse('![活动现场](a.png)')).toMatchObject([{ caption: [{ text: '活动现场' }] }])
    expect(parse('![IMG_2033.jpg](a.png)')).not.toHaveProperty('0.caption')
  })
})

describe('footnotes', () => {
  it('are read with their words, and a mark without words is words', () => {
    expect(parse('正文[^1]，[^2]\n\n[^1]: 出处')).toMatchObject([
      { children: [{ text: '正文' }, { type: 'noteMark', label: '1' }, { text: '，[^2]' }] },
      { type: 'notes' },
    ])
  })
})

describe('containers', () => {
  it('are called by slug or by label', () => {
    expect(parse('::: figures\n- 96 | 人 | 到场\n:::')).toEqual(parse(':::数据\n- 96 | 人 | 到场\n:::'))
  })

  it('read their fields, rows and words', () => {
    expect(parse('::: 人物\n- ![](a.png) 王青禾 | 书记\n:::')).toMatchObject([
      { type: 'people', items: [{ name: [{ text: '王青禾' }], role: [{ text: '书记' }], picture: 'a.png' }] },
    ])
    expect(parse('::: 本日章节 第三章\n书名：《水利》\n\n有渠。\n:::')).toMatchObject([
      {
        type: 'chapter',
        title: [{ text: '第三章' }],
        book: [{ text: '《水利》' }],
        children: [{ type: 'paragraph' }],
      },
    ])
  })

  it('make a picture group of pictures and a line under them', () => {
    expect(parse('::: 图片组 3\n![](a.png)\n![](b.png)\n四个瞬间\n:::')).toMatchObject([
      { type: 'grid', columns: 3, pictures: [{ src: 'a.png' }, { src: 'b.png' }] },
    ])
  })

  it('lose nothing they have no place for', () => {
    expect(wordsOf('::: 大事记\n开头的话\n\n- 1921 | 成立\n:::')).toContain('开头的话')
  })

  it('that never close, or that nobody knows, stay as written', () => {
    expect(wordsOf('::: 数据\n- 96 | 人')).toContain('::: 数据')
    expect(wordsOf('::: 未知\n字\n:::')).toBe('::: 未知字 :::')
  })
})

describe('raw HTML', () => {
  it('holds the Markdown between its tags', () => {
    expect(parse('<div style="color:#b81c22">\n\n**红**\n\n</div>')).toMatchObject([
      {
        type: 'element',
        tag: 'section',
        attributes: [['style', 'color:#b81c22']],
        children: [{ type: 'paragraph' }],
      },
    ])
  })

  it('loses no words to what is left open', () => {
    for (const open of [
      '<b>',
      '<title>',
      '<textarea>',
      '<script>',
      '<!--',
      '<div class="',
      '<svg>',
      '<table><tr>',
      '<select>',
    ]) {
      expect(wordsOf(`前${open}后面的话`)).toContain('后面的话')
      expect(wordsOf(`${open}\n后面的话\n\n再后`)).toMatch(/后面的话[\s\S]*再后/)
    }
  })
})
