import { parseFragment } from 'parse5'

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

const COMMON: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&#39;': "'",
}

/** One reference by the HTML parser's own table of 2,231 names; a name it does not know stays as written. */
const decodeOne = (reference: string): string => {
  const common = COMMON[reference]
  if (common !== undefined) return common
  const node = parseFragment(reference).childNodes[0]
  return node && 'value' in node ? node.value : reference
}

/** Turns character references (`&copy;`, `&#x4e2d;`) into the characters they name. */
export const decodeReferences = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, decodeOne) : text
