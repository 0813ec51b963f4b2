import { describe, expect, it } from 'vitest'
import { codesOf, lintOf } from '../test-lint'

const fires = (code: string, texts: string[]) =>
  it.each(texts)(`${code}: %s`, (text) => expect(codesOf(text)).toContain(code))

const spares = (texts: string[]) =>
  it.each(texts)('has nothing against %s', (text) => expect(codesOf(text)).toEqual([]))

describe('doubled punctuation', () => {
  fires('punctuation-doubled', [
    '会议结束了。。',
    '他来了，，我走了',
    '好、、好',
    '太好了！！！',
    '真的？？？？',
    '他说。。。',
    '后来...他走了',
  ])
  fires('punctuation-clash', ['好的，。', '第一：，第二', '什么？，他问'])
  fires('punctuation-halfwidth', ['今天,我们开会'])
  spares([
    '他说……后来呢',
    '真的吗？！',
    '太好了！！',
    '这就是——初心',
    '他问：“走吗？”“走。”',
    '见《党章》。《条例》也要学',
    '3:1 领先',
    '见 [条例](https://mp.weixin.qq.com/s/a,,b,,c)、写信到 a,,b@c.cn',
    '`a..b` 是代码',
  ])
  it('names a run of a thousand stops once', () => {
    const doubled = lintOf(`完${'。'.repeat(1000)}`).filter(({ code }) => code === 'punctuation-doubled')
    expect(doubled).toHaveLength(1)
  })
})

describe('numbers and dates', () => {
  fires('digits-fullwidth', ['２０２６年，我们出发', '参加者20２6人'])
  fires('digits-mixed', ['增长96．5', '完成96.5％', '共3，000亩'])
  fires('time-mixed', ['会议10：30开始'])
  fires('date-mixed', [
    '2026年十一月召开',
    '二〇二六年十一月21日',
    '11月二十一日',
    '2026－11－21',
    '二0二六年',
  ])
  fires('date-impossible', ['2026年2月30日召开', '11月31日截止', '2026年2月29日'])
  spares([
    '2026年11月21日，第1—3名共3人，占96.5%，比分3∶1，10∶30 开始',
    '10:30—11:00，3,000亩，１'.slice(0, -1),
    '二〇二六年十一月二十一日',
    '2028年2月29日，2月29日',
    '2026-11-21',
    '十一月的风，2026年一季度',
    '到2025，200人参加',
    '第１'.slice(0, -1),
    '时间：2026年；地点：3号楼',
  ])
  it('knows the day of the week', () => {
    expect(codesOf('2026年11月21日（星期五）召开')).toEqual(['date-weekday'])
    expect(codesOf('2026年11月21日（星期六）召开')).toEqual([])
    expect(codesOf('11月21日（周日）召开')).toEqual([])
    expect(codesOf('11月21日（周日）召开', { now: new Date('2026-11-20T18:00:00Z') })).toEqual([
      'date-weekday',
    ])
  })
})

describe('quotation marks', () => {
  fires('quotes-unbalanced', [
    '他说：“今天要修渠。',
    '他说：今天要修渠。”',
    '“你好“，他说',
    '学习《党章的第一条',
    '见党章》',
  ])
  fires('quotes-straight', ['他说"今天要修渠"'])
  fires('quotes-mixed', ['“修渠”和「护林」'])
  spares([
    '“他说‘好’，我说‘行’。”',
    '《〈党章〉导读》与“三会一课”',
    '「修渠」和『护林』',
    'It\'s 5" wide',
    '“第一段没有合上。\n\n“第二段才合上。”',
    '1）学习 2）讨论',
  ])
})

describe('headings, paragraphs, tables, links', () => {
  fires('heading-empty', ['## \n\n正文', '## &nbsp;\n\n正文'])
  fires('heading-bare', ['## 一、学习\n\n## 二、讨论\n\n正文', '正文\n\n## 尾声'])
  spares([
    '## 一、学习\n\n### （一）原文\n\n正文',
    '## 现场\n\n![现场，张三 摄](a.jpg)',
    '## 名单\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
  ])
  it('advises to split a paragraph of more than a screen, but not a document that is quoted', () => {
    expect(lintOf('学'.repeat(251))).toMatchObject([{ code: 'paragraph-long', level: 'hint' }])
    expect(lintOf('学'.repeat(501))).toMatchObject([{ code: 'paragraph-long', level: 'warning' }])
    expect(codesOf('学'.repeat(250))).toEqual([])
    expect(codesOf('word '.repeat(120))).toEqual([])
    expect(codesOf(`> ${'学'.repeat(600)}`)).toEqual([])
  })
  it('advises against a table that a phone cannot show', () => {
    const table = (columns: number) =>
      `|${'甲|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n|${'1|'.repeat(columns)}`
    expect(codesOf(table(4))).toEqual([])
    expect(lintOf(table(5))).toMatchObject([{ code: 'table-wide', level: 'hint' }])
    expect(lintOf(table(7))).toMatchObject([{ code: 'table-wide', level: 'warning' }])
  })
  it('says which links are lost', () => {
    expect(lintOf('[条例](https://www.12371.cn/a)')).toMatchObject([{ code: 'link-external', level: 'hint' }])
    expect(lintOf('[上文](#top)')).toMatchObject([{ code: 'link-lost', level: 'warning' }])
    expect(codesOf('[上期](https://mp.weixin.qq.com/s/abc)')).toEqual([])
    expect(codesOf('[假的](https://mp.weixin.qq.com.evil.cn/s/abc)')).toEqual(['link-external'])
  })
})
