import fc from 'fast-check'
import type { Block, Cell, Inline, MarkType, Picture } from './tree'

/** Words as people, and people who test, write them: Chinese, Latin, markup characters, emoji, blanks, zero-width. */
const words = fc
  .array(
    fc.constantFrom(
      '党',
      '员',
      '，',
      '”',
      'a',
      'Z',
      '7',
      ' ',
      '  ',
      '<b>',
      '&copy;',
      '&',
      '"',
      '*',
      '\u200d',
      '👨‍👩‍👧',
      '\u00a0',
      '\ufeff',
      '</p>',
      '|',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const MARKS: MarkType[] = ['strong', 'em', 'del', 'underline', 'sub', 'sup', 'highlight']
const HREFS = [
  'https://mp.weixin.qq.com/s/x?a=1&b=2',
  'https://example.cn/a',
  '#part',
  'javascript:alert(1)',
  '',
]
export const SRCS = ['media:1', 'a.png', 'b "c".png']

export const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words.map((text): Inline => ({ type: 'text', text })),
    fc.constant<Inline>({ type: 'break' }),
    words.map((text): Inline => ({ type: 'inlineCode', text })),
    fc.constantFrom(...SRCS).map((src): Inline => ({ type: 'inlinePicture', src })),
    fc
      .tuple(fc.constantFrom(...MARKS), tie('inlines'))
      .map(([type, children]): Inline => ({ type, children })),
    fc
      .tuple(fc.constantFrom(...HREFS), tie('inlines'))
      .map(([href, children]): Inline => ({ type: 'link', href, children })),
  ),
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
}))

const pictures = fc
  .tuple(fc.constantFrom(...SRCS), inlines, inlines)
  .map(([src, caption, credit]): Picture => ({ src, caption, credit }))

/** Trees of every block there is, nested at random. */
export const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const many = tie('blocks')
  return {
    block: fc.oneof(
      { depthSize: 'small' },
      inlines.map((children): Block => ({ type: 'paragraph', children })),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), inlines)
        .map(([level, children]): Block => ({ type: 'heading', level, children })),
      words.map((text): Block => ({ type: 'code', text })),
      fc.constant<Block>({ type: 'rule' }),
      fc.constant<Block>({ type: 'divider' }),
      fc.constantFrom(...SRCS).map((src): Block => ({ type: 'figure', src })),
      many.map((children): Block => ({ type: 'quote', children })),
      fc
        .record({
          kind: fc.constantFrom('bullet' as const, 'number' as const),
          start: fc.integer({ min: 1, max: 3 }),
          items: fc.array(
            many.map((children) => ({ children })),
            { minLength: 1, maxLength: 3 },
          ),
        })
        .map((list): Block => ({ type: 'list', ...list })),
      fc
        .array(
          fc.array(
            fc.record({
              children: many,
              align: fc.constantFrom('left', 'center', 'right', 'justify'),
              header: fc.boolean(),
            }),
            { minLength: 1, maxLength: 2 },
          ),
          { minLength: 1, maxLength: 2 },
        )
        .map((rows): Block => ({ type: 'table', head: [], rows: rows as Cell[][] })),
      fc.tuple(inlines, many).map(([title, children]): Block => ({ type: 'callout', title, children })),
      fc
        .tuple(inlines, many)
        .map(([time, children]): Block => ({ type: 'timeline', items: [{ time, children }] })),
      fc
        .tuple(inlines, inlines)
        .map(([value, label]): Block => ({ type: 'figures', items: [{ value, label }] })),
      fc
        .array(fc.record({ title: inlines, children: many }), { minLength: 1, maxLength: 2 })
        .map((items): Block => ({ type: 'steps', items })),
      fc.tuple(inlines, many).map(([source, children]): Block => ({ type: 'document', source, children })),
      fc.tuple(inlines, inlines, fc.option(fc.constantFrom(...SRCS), { nil: undefined }), many).map(
        ([name, role, picture, children]): Block => ({
          type: 'people',
          items: [{ name, role, children, ...(picture ? { picture } : {}) }],
        }),
      ),
      fc
        .tuple(inlines, inlines, many)
        .map(([title, book, children]): Block => ({ type: 'chapter', title, book, children })),
      fc
        .tuple(inlines, inlines, many)
        .map(([title, reader, children]): Block => ({ type: 'audio', title, reader, children })),
      fc.tuple(inlines, many).map(([title, children]): Block => ({ type: 'video', title, children })),
      fc
        .tuple(inlines, inlines, fc.constantFrom(...HREFS))
        .map(([title, note, link]): Block => ({ type: 'card', title, note, link })),
      fc
        .tuple(fc.constantFrom(...SRCS), inlines, inlines)
        .map(([src, title, note]): Block => ({ type: 'qr', src, title, note })),
      fc
        .tuple(fc.constantFrom<2 | 3>(2, 3), fc.array(pictures, { minLength: 1, maxLength: 4 }), inlines)
        .map(([columns, all, caption]): Block => ({ type: 'grid', columns, pictures: all, caption })),
      pictures.map((picture): Block => ({ type: 'figure', ...picture })),
      fc
        .tuple(fc.constantFrom('2026-07-01', '7-1'), inlines)
        .map(([date, note]): Block => ({ type: 'dateCard', date, note })),
      words.map((text): Block => ({ type: 'byLine', parts: [text] })),
      words.map((text): Block => ({ type: 'source', text })),
      fc.tuple(words, inlines).map(([label, value]): Block => ({ type: 'facts', items: [{ label, value }] })),
      fc.tuple(words, many).map(([title, children]): Block => ({ type: 'footer', title, children })),
    ),
    blocks: fc.array(tie('block'), { maxLength: 4 }),
  }
})
