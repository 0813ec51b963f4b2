import type { Notice, PictureResolver } from '../article'
import { UnsupportedNodeError } from '../errors'
import { lookOf, type Theme } from '../themes/theme'
import type { Block, Inline, Node } from '../tree'
import * as blocks from './blocks'
import { byLine, dateCard, facts, footer, notesAtEnd, source } from './composed'
import { element } from './element'
import type { Emission } from './emission'
import { fields } from './fields'
import { inline } from './inline'
import { audio, card, video } from './media'

type Converters = { [T in Block['type']]: (node: Extract<Block, { type: T }>, emission: Emission) => string }

/** One converter a node. */
const converters: Converters = {
  ...fields,
  paragraph: blocks.paragraph,
  heading: blocks.heading,
  quote: blocks.quote,
  list: blocks.list,
  table: blocks.table,
  code: blocks.code,
  rule: (_, emission) => blocks.rule(emission),
  audio,
  video,
  card,
  dateCard,
  byLine,
  facts,
  source,
  footer,
  element,
  footerPlace: (_, emission) => {
    if (!emission.footer || emission.footerPlaced) return ''
    emission.footerPlaced = true
    return emission.blocks([emission.footer])
  },
  notes: ({ notes }, emission) => {
    for (const note of notes.values()) emission.footnotes.push(note)
    return ''
  },
}

/** A node without a WeChat form stops the delivery. Skipping it would publish a hole. */
const emitNode = (node: Node, emission: Emission): string => {
  const words = inline(node as Inline, emission)
  if (words !== undefined) return words
  const convert = (converters as Record<string, ((node: Node, emission: Emission) => string) | undefined>)[
    node.type
  ]
  if (!convert || !Object.hasOwn(converters, node.type)) throw new UnsupportedNodeError(String(node.type))
  return convert(node, emission)
}

const emitAll = (nodes: readonly Node[], emission: Emission): string => {
  let html = ''
  for (const node of nodes) html += emitNode(node, emission)
  return html
}

export type EmitOptions = {
  theme: Theme
  pictures: PictureResolver
  notices: Notice[]
  footer?: Block
}

/** Prepares a fresh emission: nothing of one article may reach the next. */
export const emissionOf = ({ theme, pictures, notices, footer: foot }: EmitOptions): Emission => {
  const emission: Emission = {
    ...lookOf(theme),
    ornament: theme.ornament,
    pictures,
    notices,
    notes: [],
    numbers: new Map(),
    footnotes: [],
    footerPlaced: false,
    inLink: false,
    rows: undefined,
    blocks: (nodes) => emitAll(nodes, emission),
    inlines: (nodes) => emitAll(nodes, emission),
    ...(foot ? { footer: foot } : {}),
  }
  return emission
}

/** Writes the tree as HTML: the body, the footer where it was placed or else at the end, then the notes. */
export const emit = (tree: readonly Block[], emission: Emission): string => {
  const body = emission.blocks(tree)
  for (const note of emission.footnotes) {
    if (!emission.numbers.has(note))
      emission.notes.push({ number: emission.notes.length + 1, text: '', blocks: note })
  }
  const notes = notesAtEnd(emission)
  const rest = emission.footer && !emission.footerPlaced ? emission.blocks([emission.footer]) : ''
  return body + notes + rest
}
