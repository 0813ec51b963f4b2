import { Lexer, type MarkedOptions, type Token, type Tokens } from 'marked'
import type { BlockSlug } from '../../blocks'
import type { Align } from '../../tree'
import { keyOf, unescaped } from '../inline/destination'
import { type BlockReader, container, formula, LinearTables, note } from './extensions'
import type { Definition, RawBlock, RawFields, RawItem } from './rawBlock'

const itemOf = ({ tokens, task, checked }: Tokens.ListItem): RawItem => ({
  children: rawsOf(tokens),
  ...(task ? { checked: checked === true } : {}),
})

const listOf = ({ ordered, start, items }: Tokens.List): RawBlock => ({
  type: 'list',
  isNumbered: ordered,
  start: start === '' ? 1 : start,
  items: items.map(itemOf),
})

type Own = {
  slug: BlockSlug
  head: string & string[]
  fields: RawFields
  label: string
  rows: string[][]
  aligns: (Align | undefined)[]
}

const withoutLastLineEnds = (text: string): string => {
  let end = text.length
  while (text[end - 1] === '\n') end--
  return text.slice(0, end)
}

/** Blocks as marked cut them. Words are still unread: marked's own reading of them is not linear. */
const rawsOf = (tokens: readonly Token[]): RawBlock[] =>
  tokens.flatMap((token): RawBlock[] => {
    const { slug, head, fields, label, rows, aligns } = token as unknown as Own
    const children = () => rawsOf((token as Tokens.Generic).tokens ?? [])
    switch (token.type) {
      case 'space':
      case 'def':
      case 'checkbox':
        return []
      case 'heading':
        return [{ type: 'heading', level: token.depth, text: token.text }]
      case 'hr':
        return [{ type: 'rule' }]
      case 'code':
        return [
          {
            type: 'code',
            text: token.codeBlockStyle === 'indented' ? withoutLastLineEnds(token.text) : token.text,
            language: token.lang ?? '',
            isIndented: token.codeBlockStyle === 'indented',
          },
        ]
      case 'html':
        return [{ type: 'html', text: token.raw }]
      case 'formula':
        return [{ type: 'formula', text: token.text }]
      case 'blockquote':
        return [{ type: 'quote', children: children() }]
      case 'list':
        return [listOf(token as Tokens.List)]
      case 'rawTable':
        return [{ type: 'table', head, aligns, rows }]
      case 'note':
        return [{ type: 'note', label, children: children() }]
      case 'container':
        return [{ type: 'container', slug, head, fields, children: children() }]
      default:
        return [{ type: 'paragraph', text: ('text' in token ? token.text : token.raw).trimEnd() }]
    }
  })

const starts =
  (sign: string, state: { isSpent: boolean }) =>
  (source: string): number | undefined => {
    if (state.isSpent) return undefined
    // A paragraph ends at a blank line: what stands behind it need not be searched, paragraph by paragraph.
    const end = source.indexOf('\n\n')
    const at = (end < 0 ? source : source.slice(0, end)).indexOf(`\n${sign}`)
    return at < 0 ? undefined : at
  }

/** The extensions a text needs, and none it does not: each is asked at every block. */
const extensionsFor = (source: string, labels: Map<string, number>): MarkedOptions['extensions'] => {
  const containers = { isSpent: false }
  const block: BlockReader[] = []
  const startBlock: ReturnType<typeof starts>[] = []
  for (const [sign, reader] of [
    [':::', container(containers)],
    ['[^', note(labels)],
    ['$$', formula],
  ] as const) {
    if (!source.includes(sign)) continue
    block.push(reader)
    startBlock.push(starts(sign, sign === ':::' ? containers : { isSpent: false }))
  }
  if (block.length === 0) return null
  return { block, startBlock, childTokens: {}, renderers: {} } as unknown as MarkedOptions['extensions']
}

/** Reads a text into blocks whose words are still unread. */
export const readBlocks = (
  source: string,
): { blocks: RawBlock[]; definitions: Map<string, Definition>; labels: ReadonlyMap<string, number> } => {
  const labels = new Map<string, number>()
  const lexer = new Lexer({
    gfm: true,
    tokenizer: new LinearTables(),
    extensions: extensionsFor(source, labels),
  })
  lexer.blockTokens(source, lexer.tokens)
  const definitions = new Map<string, Definition>()
  for (const [key, { href, title }] of Object.entries(lexer.tokens.links)) {
    definitions.set(keyOf(key), {
      href: unescaped(href ?? ''),
      ...(title ? { title: unescaped(title) } : {}),
    })
  }
  return { blocks: rawsOf(lexer.tokens), definitions, labels }
}
