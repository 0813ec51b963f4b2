import { renderArticle } from '../renderArticle'
import type { Advice, ArticleFacts, LintOptions } from './advice'
import { readArticle } from './readArticle'
import type { Rule, Subject } from './rule'
import { RULES } from './rules'

/** Of one kind of trouble more places than these help nobody; the last one says how many there are. */
const PLACES_MAX = 20

const isSame = (one: Advice | undefined, other: Advice): boolean =>
  one !== undefined &&
  one.message === other.message &&
  one.where.field === other.where.field &&
  one.where.paragraph === other.where.paragraph &&
  one.where.excerpt === other.where.excerpt

const adviceOf = (rule: Rule, subject: Subject): Advice[] => {
  const kept: Advice[] = []
  let more = 0
  for (const advice of rule(subject)) {
    if (isSame(kept.at(-1), advice)) continue
    // What holds a delivery is never left out.
    if (kept.length < PLACES_MAX || (advice.level === 'error' && kept.length < 1000)) kept.push(advice)
    else more++
  }
  const last = kept.at(-1)
  if (!last || more === 0) return kept
  return [...kept.slice(0, -1), { ...last, message: `${last.message}（同类问题还有 ${more} 处）` }]
}

/** Stands for a picture whose size nobody told. */
const USUAL = { width: 1080, height: 720 }

const rendered = ({ article, theme, pictures }: ArticleFacts): (() => string) => {
  let html: string | undefined
  const place = (src: string) => ({ url: src, ...(pictures?.(src) ?? USUAL) })
  return () => {
    html ??= renderArticle(article, { theme: theme ?? 'plain', pictures: place }).html
    return html
  }
}

/**
 * What an experienced editor would say about an article before it goes out. Pure: it changes nothing and asks nobody.
 * @param facts the article as the renderer takes it, and what stands beside it; what is left out is not judged
 * @param options names: the leaders on the newsroom's list; now: for dates without a year
 * @returns advice; only `error` should hold a delivery
 * @throws UnsupportedNodeError for a node without a WeChat form, as the renderer does
 */
export const lintArticle = (facts: ArticleFacts, options: LintOptions = {}): Advice[] => {
  const subject: Subject = { facts, options, survey: readArticle(facts), html: rendered(facts) }
  return RULES.flatMap((rule) => adviceOf(rule, subject))
}
