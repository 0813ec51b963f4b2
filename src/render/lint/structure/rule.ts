import type { Seen } from './seen'

/**
 * One rule of WeChat's own for the structure of articles, numbered as in its specification.
 * @see https://github.com/wechatjs/verify-article-structure-spec
 */
export type StructureRule = {
  number: string
  /** What is wrong and what helps, for an editor. */
  message: string
  /** Whether an element breaks the rule. */
  breaks: (seen: Seen) => boolean
}
