import { addressesIn } from './style'

/** What is known of an element when its look is repaired. */
export type Place = {
  tag: string
  hasText: boolean
  hasDrawing: boolean
  /** It stands in a box that scrolls sideways. */
  scrolls: boolean
}

/** A kind of change, told to the editor once. */
export type Repair =
  | 'width'
  | 'indent'
  | 'height'
  | 'lineHeight'
  | 'nowrap'
  | 'gradient'
  | 'opacity'
  | 'background'

export type Declaration = readonly [property: string, value: string]

const PX_PER_PT = 4 / 3

export const pixelsOf = (value: string): number | undefined => {
  const found = /^(-?[\d.]{1,8})(px|pt)$/i.exec(value.trim())
  const number = Number(found?.[1])
  if (!found || !Number.isFinite(number)) return undefined
  return found[2]?.toLowerCase() === 'pt' ? number * PX_PER_PT : number
}

/** From here on a width is meant to fill a phone; smaller ones look the same everywhere. */
const FILLS_FROM = 320
/** A quarter of a phone: what is moved further was made for a wider page. */
const MOVED_MAX = 94
/** Letters are at least this high. */
const LETTER = 12

const isTight = (value: string): boolean => {
  const bare = Number(value)
  if (value !== '' && Number.isFinite(bare)) return bare < 1
  if (/%$/.test(value)) return Number.parseFloat(value) < 100
  if (/em$/i.test(value)) return Number.parseFloat(value) < 1
  const pixels = pixelsOf(value)
  return pixels !== undefined && pixels < LETTER
}

const COLOR = /#[\da-f]{3,8}\b|rgba?\([^()]{1,60}\)/gi
const GRADIENT = /gradient\(/i

/** The colour in the middle of a gradient: the one that stands halfway. */
const middleColor = (value: string): string | undefined => {
  const colors = value.match(COLOR) ?? []
  return colors[Math.floor((colors.length - 1) / 2)]
}

type Answer = { declaration?: Declaration | undefined; repair?: Repair }

const width: Rule = ([property, value], { tag }) => {
  const pixels = pixelsOf(value) ?? 0
  if (pixels < FILLS_FROM) return undefined
  return {
    declaration: property === 'width' && tag !== 'td' && tag !== 'th' ? ['width', '100%'] : undefined,
    repair: 'width',
  }
}

const indent: Rule = ([, value], { hasText }) =>
  hasText && Math.abs(pixelsOf(value) ?? 0) > MOVED_MAX ? { repair: 'indent' } : undefined

const box: Rule = ([property, value], { hasText }) => {
  if (!hasText) return undefined
  const parts = value.split(/\s+/)
  const kept = parts.map((part) => (Math.abs(pixelsOf(part) ?? 0) > MOVED_MAX ? '0' : part))
  const isChanged = kept.some((part, at) => part !== parts[at])
  return isChanged ? { declaration: [property, kept.join(' ')], repair: 'indent' } : undefined
}

const height: Rule = ([property, value], { tag, hasText, hasDrawing, scrolls }) => {
  if (!hasText || hasDrawing || scrolls || tag === 'img') return undefined
  const isNothing = /^0(?:px|pt|em|%)?$/i.test(value)
  if (!isNothing && pixelsOf(value) === undefined) return undefined
  return {
    declaration: isNothing || property === 'max-height' ? undefined : ['min-height', value],
    repair: 'height',
  }
}

const lineHeight: Rule = ([, value], { hasText }) =>
  hasText && isTight(value) ? { repair: 'lineHeight' } : undefined

const whiteSpace: Rule = ([, value], { hasText, scrolls }) => {
  if (/^pre$/i.test(value)) return { declaration: ['white-space', 'pre-wrap'], repair: 'nowrap' }
  return hasText && !scrolls && /^nowrap$/i.test(value) ? { repair: 'nowrap' } : undefined
}

const ground: Rule = ([, value], { hasText }) => {
  if (!hasText || !GRADIENT.test(value) || addressesIn(value).length > 0) return undefined
  const color = middleColor(value)
  return { declaration: color ? ['background-color', color] : undefined, repair: 'gradient' }
}

const opacity: Rule = ([, value], { tag }) =>
  tag === 'img' && Number.parseFloat(value) === 0 ? { repair: 'opacity' } : undefined

type Rule = (declaration: Declaration, place: Place) => Answer | undefined

const RULES: Record<string, Rule> = {
  width,
  'min-width': width,
  height,
  'max-height': height,
  'line-height': lineHeight,
  'white-space': whiteSpace,
  background: ground,
  'background-image': ground,
  opacity,
  margin: box,
  padding: box,
  'margin-left': indent,
  'margin-right': indent,
  'padding-left': indent,
  'padding-right': indent,
  'text-indent': indent,
}

/** A declaration as it keeps WeChat's rules for the structure of articles; nothing where it can only go. */
export const repaired = (
  declaration: Declaration,
  { place, told }: { place: Place; told: (repair: Repair) => void },
): Declaration | undefined => {
  const rule = Object.hasOwn(RULES, declaration[0]) ? RULES[declaration[0]] : undefined
  const answer = rule?.(declaration, place)
  if (!answer) return declaration
  if (answer.repair) told(answer.repair)
  return answer.declaration
}
