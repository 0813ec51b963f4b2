import type { Block, FieldBlock, Inline, Picture } from '../tree'
import { inlineMarkdown } from './inline'

type Blocks = (blocks: readonly Block[]) => string
type Of<T extends FieldBlock['type']> = Extract<FieldBlock, { type: T }>
type Field = readonly [label: string, value: string | undefined]

const words = (nodes: readonly Inline[] | undefined): string =>
  inlineMarkdown(nodes ?? [])
    .replace(/\s*\n/g, ' ')
    .trim()

const container = (
  name: string,
  { head = '', fields = [], content = '' }: { head?: string; fields?: readonly Field[]; content?: string },
): string => {
  const lines = fields.flatMap(([label, value]) => (value ? [`${label}：${value}`] : []))
  // A blank line before the text: else its first line might be taken for a field.
  const parts = [[`::: ${name}${head && ` ${head}`}`, ...lines].join('\n'), content && `\n${content}`, ':::']
  return parts.filter(Boolean).join('\n')
}

const image = (src: string | undefined, { title = '', alt = '' } = {}): string => {
  if (!src) return ''
  const named = title && ` "${title.replace(/["\\]/g, '\\$&')}"`
  return `![${inlineMarkdown([{ type: 'text', text: alt }])}](${/[\s()]/.test(src) ? `<${src}>` : src}${named})`
}

const isPlain = (nodes: readonly Inline[]): boolean => nodes.every(({ type }) => type === 'text')
const plain = (nodes: readonly Inline[] = []): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : '')).join('')

const figure = ({ src, alt, caption = [], credit }: Picture): string =>
  credit || !isPlain(caption)
    ? container('图片', {
        fields: [
          ['图注', words(caption)],
          ['图片来源', words(credit)],
        ],
        content: image(src),
      })
    : image(src, { title: plain(caption), ...(alt && caption.length > 0 && { alt }) })

const grid = ({ columns, pictures, caption }: Of<'grid'>): string => {
  const shown = pictures.map((picture) => image(picture.src, { title: plain(picture.caption) }))
  return container('图片组', {
    head: String(columns),
    content: [shown.join('\n'), words(caption)].filter(Boolean).join('\n\n'),
  })
}

type Row = {
  columns: readonly (readonly Inline[] | undefined)[]
  picture?: string
  children?: readonly Block[]
}

/** One row `a | b | text`; further paragraphs stand below it, indented. */
const row = (
  { columns, picture, children = [] }: Row,
  { mark, blocks }: { mark: string; blocks: Blocks },
) => {
  const [first, ...rest] = children
  const lead = first?.type === 'paragraph' ? words(first.children) : ''
  const below = first && !lead ? children : rest
  const cells = [...columns.flatMap((column) => (column ? [words(column)] : [])), ...(lead ? [lead] : [])]
  const head = [image(picture), cells.join(' | ')].filter(Boolean).join(' ')
  const indent = ' '.repeat(mark.length + 1)
  const more = below.length > 0 ? `\n\n${blocks(below)}`.replace(/\n(?=[^\n])/g, `\n${indent}`) : ''
  return `${mark} ${head}${more}`
}

const rows = (
  name: string,
  { items, mark = '-', blocks }: { items: readonly Row[]; mark?: string; blocks: Blocks },
) => container(name, { content: items.map((item) => row(item, { mark, blocks })).join('\n') })

type Told = { picture?: string; children: readonly Block[] }
const told = ({ picture, children }: Told, blocks: Blocks): string =>
  [image(picture), blocks(children)].filter(Boolean).join('\n\n')

const card = ({ title, note, link, picture, miniProgram }: Of<'card'>): string =>
  container('链接卡片', {
    head: words(title),
    fields: [
      ['说明', words(note)],
      ['链接', link],
      ['小程序 AppID', miniProgram?.appId],
      ['小程序页面路径', miniProgram?.path],
    ],
    content: image(picture),
  })

const audio = (node: Of<'audio'>, blocks: Blocks): string =>
  container('领读音频', {
    head: words(node.title),
    fields: [
      ['领读人', words(node.reader)],
      ['时长', words(node.duration)],
      ['收听地址', node.link],
    ],
    content: told(node, blocks),
  })

const listed = (node: Of<'timeline' | 'figures' | 'people' | 'steps'>, blocks: Blocks): string => {
  switch (node.type) {
    case 'timeline':
      return rows('大事记', { items: node.items.map((item) => ({ ...item, columns: [item.time] })), blocks })
    case 'figures':
      return rows('数据', {
        items: node.items.map(({ value, unit, label }) => ({ columns: [value, unit, label] })),
        blocks,
      })
    case 'people':
      return rows('人物', {
        items: node.items.map((item) => ({ ...item, columns: [item.name, item.role] })),
        blocks,
      })
    case 'steps':
      return rows('步骤', {
        items: node.items.map((item) => ({ ...item, columns: [item.title] })),
        mark: '1.',
        blocks,
      })
  }
}

/** A block of this field as the container that `MARKDOWN.md` describes. */
export const containerMarkdown = (node: FieldBlock, blocks: Blocks): string => {
  switch (node.type) {
    case 'figure':
      return figure(node)
    case 'grid':
      return grid(node)
    case 'document':
      return container('文件引文', { head: words(node.source), content: blocks(node.children) })
    case 'callout':
      return container('提示', { head: words(node.title), content: blocks(node.children) })
    case 'qr':
      return container('二维码', {
        head: words(node.title),
        content: image(node.src, { title: plain(node.note) }),
      })
    case 'audio':
      return audio(node, blocks)
    case 'video': {
      const fields: Field[] = [['观看地址', node.link]]
      return container('视频', { head: words(node.title), fields, content: told(node, blocks) })
    }
    case 'card':
      return card(node)
    case 'divider':
      return container('分隔', {})
    case 'footerPlace':
      return container('动员文案位置', {})
    case 'chapter': {
      const fields: Field[] = [
        ['书名', words(node.book)],
        ['领读人', words(node.reader)],
      ]
      return container('本日章节', { head: words(node.title), fields, content: blocks(node.children) })
    }
    case 'dateCard':
      return container('日历叶', { head: node.date, fields: [['说明', words(node.note)]] })
    default:
      return listed(node, blocks)
  }
}
