import type { ChosenFooter, FooterStore } from '../articles/articles'

export type RememberedFooters = FooterStore & { forget: () => void }

/** Asks for each kind of place once a pass: of a thousand deliveries nearly all carry one of a few footers. */
export const rememberedFooters = (footers: FooterStore): RememberedFooters => {
  const known = new Map<string, Promise<ChosenFooter | null>>()
  return {
    choose: (facts) => {
      const place = JSON.stringify(Object.entries(facts).sort())
      const found = known.get(place) ?? footers.choose(facts)
      known.set(place, found)
      return found
    },
    forget: () => known.clear(),
  }
}
