import type { Notice } from './article'

/** Words of a place, short enough for one line beside the field. */
export const excerpt = (text: string): string => {
  if (text.length <= 24) return text
  const characters = [...text.slice(0, 80)]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text
}

/** What has been said in each list of notices: an article may have thousands of links. */
const said = new WeakMap<Notice[], Set<string>>()

/** Puts on record what was changed. The same words about the same place are said once. */
export const report =
  ({ notices }: { notices: Notice[] }) =>
  ({ level, code, message, where }: Notice): void => {
    const known = said.get(notices) ?? new Set(notices.map((one) => `${one.code} ${one.where}`))
    said.set(notices, known)
    const key = `${code} ${where || undefined}`
    if (known.has(key)) return
    known.add(key)
    notices.push({ level, code, message, ...(where ? { where } : {}) })
  }
