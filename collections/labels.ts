/** A label in both languages of the admin; Chinese comes first because the editors read it. */
export const both = (zh: string, en: string) => ({ zh, en })

/** Options of a select from a vocabulary `{ value: 中文 }`; English readers see the value itself. */
export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, zh]) => ({ value, label: both(zh, value) }))
