import { type Doc, group, idOf, list, text } from '../articles/canonical'
import { mediaSrc } from '../articles/renderable'
import type { Footer } from '../render/article'
import { dayOf, type RuledFooter } from './chooseFooter'

/** A recruitment footer as stored, with its rules read. */
export type StoredFooter = RuledFooter & { doc: Doc }

const NAMING = ['columns', 'accounts', 'branches'] as const
type Naming = (typeof NAMING)[number]

const ids = (value: unknown): string[] => list(value).flatMap((entry) => idOf(entry) ?? [])

/** A rule that named something when it was saved, all of which is gone. */
const isEmptied = (rules: Doc, name: Naming): boolean =>
  (text(rules.given) ?? '').split(' ').includes(name) && ids(rules[name]).length === 0

/** The ids that a rule names; null when it named some and all of them are gone. */
const idsIn = (rules: Doc, name: Naming): string[] | null =>
  isEmptied(rules, name) ? null : ids(rules[name])

/** A footer without order goes last: the form has a default, an import may not. */
const LAST = Number.MAX_SAFE_INTEGER

/** Reads the rules of a stored footer, whether its relations are ids or documents. Pure: the admin's preview asks it too. */
export const ruled = (doc: Doc): StoredFooter => {
  const rules = group(doc.rules)
  const { kinds, from, until } = rules
  return {
    id: String(doc.id),
    enabled: doc.enabled !== false && !doc.deletedAt,
    order: typeof doc.order === 'number' ? doc.order : LAST,
    rules: {
      kinds: list(kinds).map(String),
      columnIds: idsIn(rules, 'columns'),
      accountIds: idsIn(rules, 'accounts'),
      branchIds: idsIn(rules, 'branches'),
      from: dayOf(from),
      until: dayOf(until),
    },
    doc,
  }
}

/** One step a line, as the form says; a number typed before it would be counted twice. */
const stepsOf = (value: unknown): string[] =>
  (text(value) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A stored footer as the renderer takes it, without the fields that are empty. */
export const footerOf = ({ title, conditions, steps, contact, qrPicture }: Doc): Footer => {
  const qrId = idOf(qrPicture)
  const [heading, who, how, whom] = [text(title), text(conditions), stepsOf(steps), text(contact)]
  return {
    ...(heading && { title: heading }),
    ...(who && { conditions: who }),
    ...(how.length > 0 && { steps: how }),
    ...(whom && { contact: whom }),
    ...(qrId && { qrPicture: mediaSrc(qrId) }),
  }
}

/** What is approved of a footer: its words, its picture and its rules, relations as ids. */
export const footerContent = (doc: Doc): Doc => {
  const rules = group(doc.rules)
  const { kinds, columns, accounts, branches, from, until } = rules
  const emptied = NAMING.filter((name) => isEmptied(rules, name))
  return {
    name: text(doc.name),
    title: text(doc.title),
    conditions: text(doc.conditions),
    steps: text(doc.steps),
    contact: text(doc.contact),
    qrPicture: idOf(doc.qrPicture),
    rules: {
      kinds: list(kinds).map(String).sort(),
      columns: ids(columns).sort(),
      accounts: ids(accounts).sort(),
      branches: ids(branches).sort(),
      from: dayOf(from),
      until: dayOf(until),
      ...(emptied.length > 0 && { given: emptied.join(' ') }),
    },
    order: typeof doc.order === 'number' ? doc.order : LAST,
    enabled: doc.enabled !== false,
  }
}
