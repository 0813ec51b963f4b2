import type { Block, Cell, ComposedBlock, FieldBlock, Inline, List, Table } from '../tree'
import { containerMarkdown } from './containers'
import { inlineMarkdown, tagsOf, wordsMarkdown } from './inline'

/** Every line but the first stands under the first. */
const under = (text: string, indent: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`)

const list = ({ kind, start, items }: List): string => {
  const isLoose = items.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1)
  const lines = items.map(({ checked, number, children }, at) => {
    const mark = kind === 'number' ? `${number ?? start + at}.` : '-'
    const box = kind === 'check' || checked !== undefined ? `[${checked ? 'x' : ' '}] ` : ''
    const content = children.map(blockMarkdown).join(isLoose ? '\n\n' : '\n')
    return `${mark} ${box}${under(content, mark.length + 1)}`
  })
  return lines.join(isLoose ? '\n\n' : '\n')
}

const cell = ({ children }: Cell): string =>
  children
    .map((block) => (block.type === 'paragraph' ? inlineMarkdown(block.children) : blockMarkdown(block)))
    .join('<br>')
    .replace(/\\?\n+/g, '<br>')

const ALIGNS: Record<string, string> = { left: ':---', center: ':---:', right: '---:' }

const table = ({ head, rows }: Table): string => {
  const [first, ...others] = head.length > 0 ? [...head, ...rows] : [[], ...rows]
  const width = Math.max(1, ...[first ?? [], ...others].map((row) => row.length))
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const rule = Array.from({ length: width }, (_, at) => ALIGNS[first?.[at]?.align ?? ''] ?? '---')
  return [line((first ?? []).map(cell)), line(rule), ...others.map((row) => line(row.map(cell)))].join('\n')
}

const code = ({ text, language = '' }: Extract<Block, { type: 'code' }>): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

const notes = (all: ReadonlyMap<string, Block[]>): string =>
  [...all].map(([label, blocks]) => `[^${label}]: ${under(blocksMarkdown(blocks), 4)}`).join('\n\n')

const composed = (node: ComposedBlock): string => {
  switch (node.type) {
    case 'byLine':
      return wordsMarkdown([{ type: 'text', text: node.parts.join('　') }])
    case 'source':
      return wordsMarkdown([{ type: 'text', text: node.text }])
    case 'facts':
      return node.items.map(({ label, value }) => `- **${label}**：${inlineMarkdown(value)}`).join('\n')
    case 'footer':
      return `## ${node.title}\n\n${blocksMarkdown(node.children)}`
  }
}

const COMPOSED = new Set<string>(['byLine', 'source', 'facts', 'footer'])
const isComposed = (node: Block): node is ComposedBlock => COMPOSED.has(node.type)

/** One block as Markdown. */
export const blockMarkdown = (node: Block): string => {
  switch (node.type) {
    case 'paragraph':
      return wordsMarkdown(node.children)
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, node.level)))} ${inlineMarkdown(node.children).replace(/\\?\n/g, ' ')}`
    case 'quote':
      return blocksMarkdown(node.children)
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$/gm, '>')
    case 'list':
      return list(node)
    case 'table':
      return table(node)
    case 'code':
      return code(node)
    case 'rule':
      return '---'
    case 'notes':
      return notes(node.notes)
    case 'element': {
      const { open, close } = tagsOf(node.tag, node.attributes)
      return open + inlineMarkdown(node.children as Inline[]) + close
    }
    default:
      return isComposed(node) ? composed(node) : containerMarkdown(node as FieldBlock, blocksMarkdown)
  }
}

/** Blocks with a blank line between them; two lists in a row are kept apart by a comment. */
export const blocksMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block, at) => {
      const isSecondList = block.type === 'list' && blocks[at - 1]?.type === 'list'
      return (isSecondList ? '<!-- -->\n\n' : '') + blockMarkdown(block)
    })
    .filter(Boolean)
    .join('\n\n')
