/** Says a thing in the language of the admin: Chinese for editors, English for everyone else. */
export type Words = (zh: string, en: string) => string

/** The words of a language as Payload names it (`zh`, `zh-TW`, `en`). */
export const wordsOf =
  (language: string): Words =>
  (zh, en) =>
    language.startsWith('zh') ? zh : en
