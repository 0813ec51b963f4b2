import { type Leader, type Leaders, leadersOf } from '../leaders'
import { placeIn, type Rule } from '../rule'
import type { Passage } from '../survey'
import { agrees, type FoundTitles, titlesAfter, titlesBefore } from '../titles'

/** What may follow a name, so that a longer name (张伟 in 张伟民) is not taken for it. */
const FOLLOWS =
  /^(?:$|\P{Script=Han}|同志|[说表介指强主出参带为在作讲谈代任宣和与及等向对到致就率深走看要的是从把将也还又曾已一以提应围结先女])/u
/** What may stand before one. */
const PRECEDES = /(?:^|\P{Script=Han}|[和与及由向对是为给跟请让在到随被])$/u

type Spotted = { at: number; length: number; beside?: FoundTitles }

const besideOf = (text: string, { at, length }: Spotted): FoundTitles | undefined =>
  titlesBefore(text, at) ?? titlesAfter(text, at + length)

const writtenOf = ({ written }: Leader): string => [...new Set(written)].join('、')

function* titlesIn(passage: Passage, leaders: Leaders) {
  const { prose } = passage
  for (let at = 0; at < prose.length; at++) {
    for (const leader of leaders.byFirst.get(prose[at] as string) ?? []) {
      const { name, titles } = leader
      if (titles.length === 0 || !prose.startsWith(name, at)) continue
      const beside = besideOf(prose, { at, length: name.length })
      if (!beside || agrees(beside.titles, titles)) continue
      const rest = prose.slice(at + name.length, at + name.length + 4)
      const isWhole = name.length > 2 || FOLLOWS.test(rest) || titlesAfter(prose, at + name.length)
      if (isWhole) yield { leader, spotted: { at, length: name.length, beside } }
    }
  }
}

/** A title beside a name that is not the one on the list. */
export const wrongTitles: Rule = function* ({ survey, options: { names = [] } }) {
  const leaders = leadersOf(names)
  if (leaders.all.length === 0) return
  for (const passage of survey.passages) {
    for (const { leader, spotted } of titlesIn(passage, leaders)) {
      const message = `「${leader.name}」在名单上的职务是「${writtenOf(leader)}」，这里写的是「${spotted.beside.words}」，请核对。`
      yield { level: 'warning', code: 'leader-title', message, where: placeIn(passage, spotted) }
    }
  }
}

const differsOnce = (one: string, other: string): boolean => {
  let differences = 0
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) differences++
  return differences === 1
}

/**
 * Whether the words around show a person of this name to be meant: the leader's own title beside it, or, for a name of three
 * signs whose surname is right, a place where only a name can stand.
 */
const isMeant = (text: string, { spotted, leader }: { spotted: Spotted; leader: Leader }): boolean => {
  const { at, length } = spotted
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at)
  if (leader.name.length === 2)
    return leader.written.some((title) => title.length >= 4 && before.endsWith(title))
  const beside = besideOf(text, spotted)
  if (beside) return agrees(beside.titles, leader.titles)
  if (text[at] !== leader.name[0]) return false
  const after = text.slice(at + length, at + length + 4)
  return PRECEDES.test(before.slice(-1)) && FOLLOWS.test(after)
}

const LONGEST_TITLE = 24

function* nearNamesIn(passage: Passage, leaders: Leaders) {
  const { prose } = passage
  for (let at = 0; at < prose.length - 1; at++) {
    const same = leaders.byFirst.get(prose[at] as string) ?? []
    const others = leaders.bySecond.get(prose[at + 1] as string) ?? []
    for (const leader of new Set([...same, ...others])) {
      const written = prose.slice(at, at + leader.name.length)
      if (!differsOnce(written, leader.name) || leaders.isKnown(written)) continue
      if (!/^\p{Script=Han}+$/u.test(written)) continue
      const spotted: Spotted = { at, length: written.length }
      if (isMeant(prose, { spotted, leader })) yield { leader, written, spotted }
    }
  }
}

/** A name that is one sign off a name on the list. */
export const nearNames: Rule = function* ({ survey, options: { names = [] } }) {
  const leaders = leadersOf(names)
  if (leaders.all.length === 0) return
  for (const passage of survey.passages) {
    for (const { leader, written, spotted } of nearNamesIn(passage, leaders)) {
      const level = besideOf(passage.prose, spotted) ? 'warning' : 'hint'
      const message = `「${written}」和名单上的「${leader.name}」（${writtenOf(leader)}）只差一个字，请核对是不是同一人。`
      yield { level, code: 'leader-name', message, where: placeIn(passage, spotted) }
    }
  }
}
