import { COMMON_PIECES } from './commonPieces'

/** OWASP ASVS 2.1.1 asks for twelve, 等保 for eight of several kinds; ours is a length that people keep, and no common piece. */
export const PASSWORD_MIN = 10
/** Longer than any phrase that is typed; the hash's cost does not depend on it. */
const PASSWORD_MAX = 128
/** Characters that are part of nothing everybody tries. */
const OWN_MIN = 5

export type Whose = { email?: string | null | undefined; name?: string | null | undefined }

/** Look-alikes as people put them into words. */
const LETTERS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}
const plainLetters = (text: string): string => text.replace(/[013457@$]/g, (sign) => LETTERS[sign] ?? sign)

/** Rows of keys, and both directions of digits and letters: three in a row are one idea. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  '!@#$%^&*()',
  '147258369',
].flatMap((row) => [row, [...row].reverse().join('')])

/** Length of the longest run of one character or along a row of keys that begins at `from`; 0 below three. */
const runAt = (text: string, from: number): number => {
  let length = 1
  while (text[from + length] !== undefined && text[from + length] === text[from]) length += 1
  for (const row of ROWS) {
    let along = 1
    while (from + along < text.length && row.includes(text.slice(from, from + along + 1))) along += 1
    length = Math.max(length, along)
  }
  return length >= 3 ? length : 0
}

/** Years, birthdays, telephone numbers. */
const digitsAt = (text: string, from: number): number => {
  const digits = /^\d+/.exec(text.slice(from))?.[0].length ?? 0
  return digits >= 4 ? digits : 0
}

const wordAt = (text: string, { from, words }: { from: number; words: readonly string[] }): number =>
  words.reduce((longest, word) => (text.startsWith(word, from) ? Math.max(longest, word.length) : longest), 0)

/** How many characters belong to no common piece, at best for a guesser. */
const ownCharacters = (text: string, words: readonly string[]): number => {
  const fewest = [0]
  const letters = plainLetters(text)
  const best = (at: number, count: number) => {
    fewest[at] = Math.min(fewest[at] ?? Number.POSITIVE_INFINITY, count)
  }
  for (let from = 0; from < text.length; from += 1) {
    const here = fewest[from] ?? from
    best(from + 1, here + 1)
    const pieces = [runAt(text, from), digitsAt(text, from)]
    for (const spelt of [text, letters]) pieces.push(wordAt(spelt, { from, words }))
    for (const length of pieces) if (length > 0) best(from + length, here)
  }
  return fewest[text.length] ?? text.length
}

/** The person's own words: address, its part before the @, name. */
const ownWords = ({ email, name }: Whose): string[] =>
  [email, email?.split('@')[0], email?.split('@')[1]?.split('.')[0], name]
    .map((word) => (word ?? '').toLowerCase().trim())
    .filter((word) => word.length >= (/[^\u0000-\u007f]/.test(word) ? 2 : 3))

const NOT_CHANGED = '密码没有改动。'

/**
 * Why a password will not do, as a sentence for the person; undefined when it will. It must be long enough, and what is left
 * without common pieces (words, years, runs, the person's own name and address) must not be next to nothing.
 */
export const whyWeak = (password: string, whose: Whose = {}): string | undefined => {
  const length = [...password].length
  if (length < PASSWORD_MIN) return `密码太短：至少 ${PASSWORD_MIN} 个字符，现在 ${length} 个。${NOT_CHANGED}`
  if (length > PASSWORD_MAX) return `密码太长：最多 ${PASSWORD_MAX} 个字符。${NOT_CHANGED}`
  const text = password.toLowerCase()
  if (ownCharacters(text, COMMON_PIECES) < OWN_MIN)
    return `这个密码太常见，容易被猜中。${NOT_CHANGED}请换几个互不相干的词，或一句只有您知道的话。`
  if (ownCharacters(text, [...COMMON_PIECES, ...ownWords(whose)]) < OWN_MIN)
    return `密码里主要是您的姓名或邮箱，容易被猜中。${NOT_CHANGED}请换几个互不相干的词，或一句只有您知道的话。`
  return undefined
}
