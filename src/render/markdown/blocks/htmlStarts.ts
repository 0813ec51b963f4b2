import { tagEnd } from '../inline/tags'

const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

/** What begins a block of HTML, and what ends it; without an end it goes on to a blank line. */
const STARTS: readonly (readonly [start: RegExp, end?: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${BLOCK_NAMES})(?:\\s|/?>|$)`, 'i')],
]

/** How a block of HTML that begins with these words ends; nothing when they begin none. */
export const htmlStart = (
  words: string,
  { isInParagraph }: { isInParagraph: boolean },
): { end: RegExp | undefined } | undefined => {
  for (const [start, end] of STARTS) if (start.test(words)) return { end }
  if (isInParagraph) return undefined
  const end = tagEnd(words, 0)
  return end > 0 && words.slice(end).trim() === '' ? { end: undefined } : undefined
}
