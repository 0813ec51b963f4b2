const NEEDS_ESCAPE = /[&<>]/
const IN_TEXT = /[&<>]/g
const IN_ATTRIBUTE = /[&<>"]/g
const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const reference = (character: string): string => REFERENCES[character] as string

/** Text for an element. Only what HTML demands is escaped; every other character is sent as itself. */
export const escapeText = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(IN_TEXT, reference) : text

/** Text for a double-quoted attribute. */
export const escapeAttribute = (text: string): string => text.replace(IN_ATTRIBUTE, reference)
