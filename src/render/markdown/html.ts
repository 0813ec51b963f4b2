import type { Token } from 'marked'
import { escapeText } from '../emit/escape'
import { adoptBlocks } from '../rawhtml/adoptBlocks'
import { adoptInline, type Slots } from '../rawhtml/adoptInline'
import { settlePiece } from '../rawhtml/halfOpen'
import { reduceHtml, SLOT } from '../rawhtml/reduce'
import { report } from '../report'
import type { Block, Inline, Node } from '../tree'
import { blocksOf } from './blocks'
import { inlineOf } from './inline'
import type { Reading } from './reading'

/** A slot written by an author is only a name. */
const NOT_OURS = new RegExp(`<(/?)${SLOT}`, 'gi')

/**
 * Markdown and raw HTML mixed: the HTML is assembled as written, with a slot wherever Markdown stands, and parsed once.
 * So `<div>` before and `</div>` after a few paragraphs hold them, and a half-open tag ends where a browser would end it.
 */
const assemble = (
  tokens: readonly Token[],
  { convert }: { convert: (tokens: readonly Token[]) => Node[] },
): { html: string; slots: Slots } => {
  const slots: Node[][] = []
  let html = ''
  let run: Token[] = []
  const flush = () => {
    if (run.length === 0) return
    const nodes = convert(run)
    if (nodes.every((node) => node.type === 'text')) {
      // Plain words need no slot, and can stand where a slot cannot: in a drawing, in a title.
      html += nodes.map((node) => escapeText(node.type === 'text' ? node.text : '')).join('')
    } else {
      html += `<${SLOT} n="${slots.length}"></${SLOT}>`
      slots.push(nodes)
    }
    run = []
  }
  for (const token of tokens) {
    if (token.type !== 'html') run.push(token)
    else {
      flush()
      html += settlePiece(token.raw.replace(NOT_OURS, '<$1x-other'))
    }
  }
  flush()
  return { html, slots }
}

export const inlineHtml = (tokens: readonly Token[], reading: Reading): Inline[] => {
  const { html, slots } = assemble(tokens, { convert: (run) => inlineOf(run, reading) })
  return adoptInline(reduceHtml(html, report(reading)), slots)
}

export const blocksWithHtml = (tokens: readonly Token[], reading: Reading): Block[] => {
  const { html, slots } = assemble(tokens, { convert: (run) => blocksOf(run, reading) })
  return adoptBlocks(reduceHtml(html, report(reading)), slots)
}
