import type { Notice } from './article'

/** Words of a place, short enough for one line beside the field. */
export const excerpt = (text: string): string => {
  const characters = [...text.slice(0, 80)]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text
}

/** Puts on record what was changed. The same words about the same place are said once. */
export const report =
  ({ notices }: { notices: Notice[] }) =>
  ({ level, code, message, where }: Notice): void => {
    const known = notices.some((one) => one.code === code && one.where === where)
    if (!known) notices.push({ level, code, message, ...(where ? { where } : {}) })
  }
