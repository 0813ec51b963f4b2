import { describe, expect, it } from 'vitest'
import type { Notice } from '../article'
import { parseRichText } from './parse'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const parse = (...children: object[]) => parseRichText({ root: { type: 'root', children } }, [])
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

describe('words of rich text', () => {
  it('nest their marks and join neighbours with the same ones', () => {
    expect(parse(paragraph(text('党', 1), text('员', 1), text('好', 3)))).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'strong',
            children: [
              { type: 'text', text: '党员' },
              { type: 'em', children: [{ type: 'text', text: '好' }] },
            ],
          },
        ],
      },
    ])
  })

  it('keep line breaks, tabs and links', () => {
    const link = { type: 'link', fields: { linkType: 'custom', url: 'https://a.cn' }, children: [text('看')] }
    expect(parse(paragraph(text('一'), { type: 'linebreak' }, { type: 'tab' }, link))).toMatchObject([
      {
        children: [
          { text: '一' },
          { type: 'break' },
          { text: '\u00a0\u00a0\u00a0\u00a0' },
          { type: 'link', href: 'https://a.cn' },
        ],
      },
    ])
  })
})

describe('blocks of rich text', () => {
  it('lose the empty paragraphs at both ends and keep those between', () => {
    const blocks = parse(paragraph(), paragraph(text('一')), paragraph(), paragraph(text('二')), paragraph())
    expect(blocks.map((block) => block.type === 'paragraph' && block.children.length)).toEqual([1, 0, 1])
  })

  it('put a nested list into the item before it', () => {
    const inner = {
      type: 'list',
      listType: 'number',
      start: 3,
      children: [{ type: 'listitem', children: [text('内')] }],
    }
    const outer = {
      type: 'list',
      listType: 'bullet',
      children: [
        { type: 'listitem', children: [text('外')] },
        { type: 'listitem', children: [inner] },
      ],
    }
    expect(parse(outer)).toMatchObject([
      {
        type: 'list',
        kind: 'bullet',
        items: [{ children: [{ type: 'paragraph' }, { type: 'list', kind: 'number', start: 3 }] }],
      },
    ])
  })

  it('know the state of a check list', () => {
    const item = (checked: boolean) => ({ type: 'listitem', checked, children: [text('事')] })
    expect(parse({ type: 'list', listType: 'check', children: [item(true), item(false)] })).toMatchObject([
      { kind: 'check', items: [{ checked: true }, { checked: false }] },
    ])
  })

  it('name an upload by its id, bare or populated', () => {
    const upload = (value: unknown) => ({ type: 'upload', relationTo: 'media', value })
    expect(parse(upload(7), upload('a1'), upload({ id: 'b2', alt: '合影' }))).toMatchObject([
      { type: 'figure', src: 'media:7' },
      { type: 'figure', src: 'media:a1' },
      { type: 'figure', src: 'media:b2', alt: '合影' },
    ])
  })

  it('read a table with its head and spans', () => {
    const cell = (words: string, headerState: number, colSpan = 1) => ({
      type: 'tablecell',
      headerState,
      colSpan,
      children: [paragraph(text(words))],
    })
    const row = (...children: object[]) => ({ type: 'tablerow', children })
    expect(
      parse({ type: 'table', children: [row(cell('头', 1, 2)), row(cell('一', 0), cell('二', 0))] }),
    ).toMatchObject([{ head: [[{ header: true, colSpan: 2 }]], rows: [[{ header: false }, {}]] }])
  })

  it('read the blocks of the field', () => {
    const fields = { blockType: 'timeline', items: [{ time: '1921', text: '**成立**', picture: { id: 5 } }] }
    expect(parse({ type: 'block', fields })).toMatchObject([
      {
        type: 'timeline',
        items: [
          { time: [{ text: '1921' }], picture: 'media:5', children: [{ children: [{ type: 'strong' }] }] },
        ],
      },
    ])
  })

  it('say so when a block has no picture yet', () => {
    const notices: Notice[] = []
    parseRichText({ root: { children: [{ type: 'block', fields: { blockType: 'figure' } }] } }, notices)
    expect(notices).toMatchObject([{ level: 'error', code: 'block-empty' }])
  })

  it('keep their words when they nest without measure', () => {
    let node: object = paragraph(text('深处'))
    for (let depth = 0; depth < 5000; depth++) node = { type: 'quote', children: [node] }
    expect(JSON.stringify(parse(node))).toContain('深处')
  })
})
