import type { NamedLeader } from './advice'
import { type Title, titlesIn } from './titles'

/** A leader on the newsroom's list, with all titles that the list gives to this name. */
export type Leader = { name: string; written: string[]; titles: Title[] }

export type Leaders = {
  all: readonly Leader[]
  isKnown: (name: string) => boolean
  /** Whose name begins with this sign. */
  byFirst: ReadonlyMap<string, readonly Leader[]>
  /** Whose name has this sign second. */
  bySecond: ReadonlyMap<string, readonly Leader[]>
}

const HAN_NAME = /^\p{Script=Han}{2,4}$/u

const grouped = (all: readonly Leader[], at: number): Map<string, Leader[]> => {
  const groups = new Map<string, Leader[]>()
  for (const leader of all) {
    const sign = leader.name[at] as string
    groups.set(sign, [...(groups.get(sign) ?? []), leader])
  }
  return groups
}

/** Puts the list in order: a name that stands there twice is one person with both titles. Other than Chinese names are left out. */
export const leadersOf = (names: readonly NamedLeader[]): Leaders => {
  const byName = new Map<string, Leader>()
  for (const { name, title } of names) {
    const plain = name.replace(/[\s　]/g, '')
    if (!HAN_NAME.test(plain)) continue
    const known = byName.get(plain) ?? { name: plain, written: [], titles: [] }
    known.written.push(title)
    known.titles.push(...titlesIn(title))
    byName.set(plain, known)
  }
  const all = [...byName.values()]
  return { all, isKnown: (name) => byName.has(name), byFirst: grouped(all, 0), bySecond: grouped(all, 1) }
}
