import type { CollectionBeforeChangeHook } from 'payload'

const NAMING = ['columns', 'accounts', 'branches'] as const

type Rules = Record<string, unknown> | undefined

const names = (rules: Rules, name: string): boolean => {
  const list = rules?.[name]
  return Array.isArray(list) && list.length > 0
}

/** It named something when it was saved last, and all of that is gone: whoever saves the footer now has not cleared it. */
const isEmptied = (rules: Rules, name: string): boolean =>
  String(rules?.given ?? '')
    .split(' ')
    .includes(name) && !names(rules, name)

/**
 * Writes down which rules of a footer name something: when what they named is gone, the rule fits nothing until something is
 * chosen again. Without this an emptied rule could not be told from one that was never given, and would fit every article.
 */
export const rememberGivenRules: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before: Rules = originalDoc?.rules
  const rules = { ...before, ...data.rules }
  const given = NAMING.filter((name) => names(rules, name) || isEmptied(before, name))
  return { ...data, rules: { ...rules, given: given.join(' ') } }
}
