import type { HtmlNode } from './nest'
import { reduceHtml } from './reduce'
import type { Reduced, Report } from './reduced'
import { repairHtml } from './repair'

/** HTML from elsewhere, reduced to what lasts on WeChat and put right where its rules ask for it. */
export const bringIn = (nodes: readonly HtmlNode[], { report }: { report: Report }): Reduced[] =>
  repairHtml(reduceHtml(nodes, { report }), report)
