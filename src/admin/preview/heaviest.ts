/** A part of the article that takes much room. */
export type Heavy = { words: string; characters: number }

const SHOWN = 3
const WORDS = 14

/** The longest parts of an article's HTML, dress included, longest first; named by their first words. Browser only. */
export const heaviestOf = (html: string): Heavy[] => {
  const root = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild
  return [...(root?.children ?? [])]
    .map((part) => ({
      words: (part.textContent ?? '').trim().slice(0, WORDS) || '图片',
      characters: part.outerHTML.length,
    }))
    .sort((one, other) => other.characters - one.characters)
    .slice(0, SHOWN)
}
