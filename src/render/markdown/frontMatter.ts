const OPENING = /^---[ \t]*\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/
const KEY = /^([^\s:#-][^\n:]{0,40}?)[ \t]*:(?:[ \t]|$)/
const MORE = /^(?:[ \t]|- |#|$)/
/** More lines than this no head has. */
const LINES_MAX = 60

/** The head of a file that other tools write above a text: what is left of the text, and the names of what stood there. */
export const withoutFrontMatter = (source: string): { text: string; keys: string[] } => {
  const whole = { text: source, keys: [] }
  const opening = OPENING.exec(source)?.[0]
  if (!opening) return whole
  const keys: string[] = []
  let from = opening.length
  for (let lines = 0; lines < LINES_MAX && from < source.length; lines++) {
    const newline = source.indexOf('\n', from)
    const line = source.slice(from, newline < 0 ? source.length : newline)
    from = newline < 0 ? source.length : newline + 1
    if (CLOSING.test(line)) return keys.length > 0 ? { text: source.slice(from), keys } : whole
    const key = KEY.exec(line)?.[1]
    if (key) keys.push(key)
    else if (!MORE.test(line)) return whole
  }
  return whole
}
