import type { NoticeLevel } from '../article'
import { flows } from '../tree'
import type { Held, HtmlNode } from './nest'
import { BLOCK_TAGS, isPlatformTag } from './rules'
import type { Attribute } from './tokens'

/** Raw HTML after the rules: only tags and attributes they name, words, and nodes of our own. */
export type ReducedElement = {
  tag: string
  attributes: Attribute[]
  children: Reduced[]
  /** Whether it makes a line of its own, by its tag or by what stands in it. */
  isBlock: boolean
}
export type Reduced = ReducedElement | Held | string

export type Report = (change: { level: NoticeLevel; code: string; message: string; where?: string }) => void

/** One reduction. `isStrict`: backgrounds must lie at WeChat already; otherwise the emitter places them like other pictures. */
export type Reducing = {
  report: Report
  isStrict: boolean
  /** What became of each style so far. */
  styles: Map<string, string>
  /** Reduces HTML that stands within a drawing. */
  reduceAll: (nodes: readonly HtmlNode[], parent: string) => Reduced[]
}

export const isElement = (node: Reduced | undefined): node is ReducedElement =>
  node !== undefined && typeof node !== 'string' && !('held' in node)

/** Whether a node makes a line of its own. */
export const isBlock = (node: Reduced): boolean => {
  if (typeof node === 'string') return false
  return 'held' in node ? !flows(node.held) : node.isBlock
}

export const reducedElement = (
  tag: string,
  { attributes = [], children = [] }: { attributes?: Attribute[]; children?: Reduced[] },
): ReducedElement => ({
  tag,
  attributes,
  children,
  isBlock: tag !== 'svg' && (BLOCK_TAGS.has(tag) || isPlatformTag(tag) || children.some(isBlock)),
})
