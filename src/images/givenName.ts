/** Longer names are cut: lists show far less. Ours to decide. */
const LENGTH_MAX = 120

const ending = /\.[^.]{1,8}$/

/**
 * The name that a person gave a file, as it may be shown: without folders and characters that are not seen.
 * @returns at most 120 characters, the ending kept; never empty
 */
export const givenName = (name: string): string => {
  const [own = ''] = name.split(/[\\/]/).slice(-1)
  const seen = own
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  if (!seen) return '未命名图片'
  const characters = [...seen]
  if (characters.length <= LENGTH_MAX) return seen
  const end = ending.exec(seen)?.[0] ?? ''
  return characters.slice(0, LENGTH_MAX - [...end].length).join('') + end
}
