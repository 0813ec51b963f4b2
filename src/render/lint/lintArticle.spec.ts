import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintArticle } from './lintArticle'
import { anArticle, codesOf, lintOf } from './test-lint'

describe('lintArticle', () => {
  it('says where: field, paragraph, words', () => {
    expect(lintOf('第一段。\n\n第二段说完了。。\n\n第三段。')).toMatchObject([
      { where: { field: 'body', paragraph: 2, excerpt: '第二段说完了。。' } },
    ])
  })
  it('looks into every field that readers see', () => {
    const article = anArticle('正文', {
      daily: { month: 7, day: 1, events: [{ year: 1921, text: '召开。。' }] },
      livestream: { summary: '讲课。。' },
      footer: { conditions: '年满十八岁。。' },
      author: '小周。。',
    })
    expect(lintArticle({ article }).map(({ where }) => where.field)).toEqual([
      'author',
      'daily.events.0.text',
      'livestream.summary',
      'footer.conditions',
    ])
  })
  it('reads rich text like Markdown', () => {
    const text = { type: 'text', text: '说完了。。', format: 0 }
    const root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] }
    const article = anArticle('', { body: { format: 'richtext', root: { root } } })
    expect(lintArticle({ article })).toMatchObject([{ code: 'punctuation-doubled' }])
  })
  it('names twenty places and counts the rest', () => {
    const advice = lintOf(Array.from({ length: 50 }, (_, at) => `第${at}段，，`).join('\n\n'))
    expect(advice).toHaveLength(20)
    expect(advice.at(-1)?.message).toContain('还有 30 处')
  })
  it('does not change the article and says the same twice', () => {
    const article = anArticle('第一段。。\n\n## \n\n“未合上')
    const before = JSON.stringify(article)
    expect(lintArticle({ article })).toEqual(lintArticle({ article }))
    expect(JSON.stringify(article)).toBe(before)
  })
  it('has an answer for any text', () => {
    const pieces = fc.constantFrom(
      '。',
      '，',
      '１',
      '1',
      '“',
      '”',
      '"',
      '王建国',
      '书记',
      '# ',
      '> ',
      '\n',
      '|',
      '13800000000',
      '<p style="color:#fff">',
      '\ud800',
      'http://a',
      '2月30日',
    )
    const names = [{ name: '王建国', title: '镇长' }]
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        for (const { message, where } of lintOf(parts.join(''), { names })) {
          expect(message).not.toBe('')
          expect(where.field).not.toBe('')
        }
      }),
    )
  })
  it.each([
    '。',
    '，1',
    '“',
    '"',
    '《',
    '1 ',
    '1 3',
    '２0',
    '王建',
    '书记、',
    '2月30日',
    'www.',
    'a@',
    '.',
    '\u200b',
    '"学',
  ])('takes a text of 60,000 times %j in its stride', (piece) => {
    expect(codesOf(piece.repeat(60_000), { names: [{ name: '王建国', title: '书记' }] })).toBeInstanceOf(
      Array,
    )
  })
})
