import type { SvgElement } from './svgTree'

/** A rule of a style sheet that refers to something in the drawing. */
type Rule = { selectors: Set<string>; applies: boolean; targets: string[] }

const URL_REFERENCE = /url\(\s*["']?\s*#([^"')\s]+)/g

/** @returns the ids that a value or style refers to by `url(#id)` */
export const targetsIn = (text: string): string[] =>
  [...text.matchAll(URL_REFERENCE)].map(([, id = '']) => id)

/** Braces are told apart by hand: one pass, however long the sheet is. */
const rulesOf = (css: string): Rule[] =>
  css.split('}').flatMap((piece) => {
    const [selector = '', ...body] = piece.split('{')
    const targets = targetsIn(body.join('{'))
    if (targets.length === 0) return []
    // What is more than names is taken to apply to everything.
    const applies = /[*[:\\@]/.test(selector)
    return [{ selectors: new Set(selector.match(/[.#]?[^\s.#,>+~]+/g) ?? []), applies, targets }]
  })

const namesOf = ({ name, attributes }: SvgElement): string[] => [
  name,
  `#${attributes.id ?? ''}`,
  ...(attributes.class ?? '').split(/\s+/).map((one) => `.${one}`),
]

/** @returns for an element the ids that style sheets may make it refer to: rather too many than too few */
export const createStyles = (elements: readonly SvgElement[]) => {
  const rules = elements.flatMap(({ css }) => rulesOf(css))
  return (element: SvgElement): string[] => {
    if (rules.length === 0) return []
    const names = namesOf(element)
    return rules.flatMap(({ selectors, applies, targets }) =>
      applies || names.some((name) => selectors.has(name)) ? targets : [],
    )
  }
}
