/** Declarations that say what a section or a span is anyway, in WeChat's reader: weight that no reader sees. */
const EVERYWHERE: Record<string, RegExp> = {
  'max-width': /^100%$/,
  'box-sizing': /^border-box$/i,
  'word-wrap': /^break-word$/i,
  'overflow-wrap': /^break-word$/i,
  visibility: /^visible$/i,
  float: /^none$/i,
  clear: /^none$/i,
  opacity: /^1$/,
  transform: /^none$/i,
  'text-shadow': /^none$/i,
  'box-shadow': /^none$/i,
  'background-attachment': /^scroll$/i,
  'background-clip': /^(?:border-box|initial)$/i,
  'background-origin': /^(?:padding-box|initial)$/i,
  'background-image': /^(?:none|initial)$/i,
  background: /^(?:none|transparent|initial)$/i,
  'background-color': /^(?:transparent|initial|rgba\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*\))$/i,
  'flex-shrink': /^1$/,
  order: /^0$/,
  outline: /^(?:0|none)(?:px)?(?:\s.*)?$/i,
  'text-transform': /^none$/i,
  'word-spacing': /^(?:normal|0(?:px)?)$/i,
  'font-variant': /^(?:normal|initial)$/i,
  'white-space': /^(?:normal|initial)$/i,
}

const NOTHING = /^(?:0(?:px|pt|em|%)?)(?:\s+0(?:px|pt|em|%)?){0,3}$/i
const BOX = /^(?:margin|padding)(?:-(?:top|right|bottom|left))?$/
const BARE: ReadonlySet<string> = new Set(['section', 'span', 'strong', 'em'])

/** Whether a declaration changes nothing on an element of this name. */
export const isDefault = (tag: string, [property, value]: readonly [string, string]): boolean => {
  if (EVERYWHERE[property]?.test(value)) return true
  if (!BARE.has(tag)) return false
  if (BOX.test(property)) return NOTHING.test(value)
  if (property === 'display') return tag === 'section' ? value === 'block' : value === 'inline'
  return property === 'vertical-align' && tag === 'span' && value === 'baseline'
}

/** What an element hands down to whatever stands in it. */
const INHERITED: ReadonlySet<string> = new Set(
  (
    'color font-size font-weight font-style line-height letter-spacing text-align word-break white-space text-indent ' +
    'text-autospace list-style list-style-type direction'
  ).split(' '),
)

/** Relative values say something else on each level. */
const RELATIVE = /em$|ex$|%$|^(?:bolder|lighter|larger|smaller|inherit)$/i

export const isInherited = (property: string): boolean => INHERITED.has(property)
export const isRelative = (value: string): boolean => RELATIVE.test(value.trim())
