import type { Refusal } from './refuse'

/**
 * Documents in one answer, relations followed, conditions in one question. The admin asks for a thousand at most. A version
 * carries a whole document, and pages show ten.
 */
export const QUERY_MAX = {
  limit: 1_000,
  versions: 100,
  depth: 3,
  page: 100_000,
  conditions: 200,
  listed: 500,
  nested: 8,
} as const

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
]
const LISTS = ['in', 'not_in']

const nothing = '没有执行任何操作。'
const refusal = (message: string): Refusal => ({ status: 400, message: message + nothing })

/** `where[or][0][title][like]` → ["or", "0", "title", "like"]; undefined for a key that is no question. */
const partsOf = (key: string): string[] | undefined => {
  const rest = key.slice('where'.length)
  return /^(\[[^[\]]*\])+$/.test(rest) ? rest.slice(1, -1).split('][') : undefined
}

/** `and` and `or` in front of the field, each with a number behind it. @returns what remains, and how many there were */
const withoutGroups = (parts: string[]): { rest: string[]; nested: number } => {
  let nested = 0
  let rest = parts
  while ((rest[0] === 'and' || rest[0] === 'or') && /^\d{0,4}$/.test(rest[1] ?? '')) {
    nested += 1
    rest = rest.slice(2)
  }
  return { rest, nested }
}

type IsDate = (field: string) => boolean

const isMoment = (value: string): boolean => value === 'null' || !Number.isNaN(Date.parse(value))

/** Why one part of a question will not do. */
const whyNot = ([key, value]: [string, string], isDate: IsDate): string | undefined => {
  const parts = partsOf(key)
  const { rest, nested } = withoutGroups(parts ?? [])
  if (nested > QUERY_MAX.nested) return `查询条件嵌套太深，最多 ${QUERY_MAX.nested} 层。`
  // An empty group, as the admin sends for a list without filters.
  if (parts && rest.length === 0 && value === '') return undefined
  const [field = '', operator = '', index, ...more] = rest
  const isListed = index !== undefined && LISTS.includes(operator) && /^\d{0,4}$/.test(index)
  if (!field || !OPERATORS.includes(operator) || more.length > 0 || (index !== undefined && !isListed))
    return `看不懂查询条件「${key.slice(0, 60)}」。`
  const values = LISTS.includes(operator) ? value.split(',') : [value]
  if (values.length > QUERY_MAX.listed) return `一个条件里最多列 ${QUERY_MAX.listed} 项。`
  if (operator === 'exists' && !['true', 'false'].includes(value)) return '条件 exists 只能是 true 或 false。'
  const bad = operator !== 'exists' && isDate(field) && values.find((one) => !isMoment(one))
  return bad === false || bad === undefined ? undefined : `「${String(bad).slice(0, 40)}」不是日期。`
}

const isWhere = ([key]: [string, string]): boolean => key === 'where' || key.startsWith('where[')
const isList = ([key]: [string, string]): boolean => /\[(in|not_in)\]\[\d*\]$/.test(key)

const refusalOfWhere = (entries: [string, string][], isDate: IsDate): Refusal | undefined => {
  const asked = entries.filter(isWhere)
  if (asked.filter((entry) => !isList(entry)).length > QUERY_MAX.conditions)
    return refusal(`查询条件太多，最多 ${QUERY_MAX.conditions} 个。`)
  if (asked.filter(isList).length > QUERY_MAX.listed)
    return refusal(`一个条件里最多列 ${QUERY_MAX.listed} 项。`)
  for (const entry of asked) {
    const why = whyNot(entry, isDate)
    if (why) return refusal(why)
  }
  return undefined
}

type Numeral = 'limit' | 'depth' | 'page'

/** Whole numbers, once each. */
const refusalOfNumbers = (query: URLSearchParams): Refusal | undefined => {
  for (const name of ['limit', 'depth', 'page'] satisfies Numeral[]) {
    const isOdd = [...query.keys()].some((key) => key.startsWith(`${name}[`))
    const values = query.getAll(name)
    if (isOdd || values.length > 1 || values.some((value) => !/^\d{0,9}$/.test(value)))
      return refusal(`参数 ${name} 要是一个不小于零的整数。`)
  }
  if (Number(query.get('page') ?? 1) > QUERY_MAX.page) return refusal(`参数 page 最多 ${QUERY_MAX.page}。`)
  return undefined
}

/** Lowers what is over the ceiling; a limit of 0 means "all" to Payload. @returns whether anything was changed */
const lower = (query: URLSearchParams, limit: number): boolean => {
  let isChanged = false
  const cap = (name: Numeral, isOver: (value: number) => boolean, max: number) => {
    const value = query.get(name)
    if (!value || !isOver(Number(value))) return
    query.set(name, String(max))
    isChanged = true
  }
  cap('limit', (value) => value === 0 || value > limit, limit)
  cap('depth', (value) => value > QUERY_MAX.depth, QUERY_MAX.depth)
  return isChanged
}

/** Payload reads the first thousand parameters and forgets the rest: a question must not lose half its conditions. */
const PARAMETERS_MAX = 1_000

type Asked = {
  /** As `pathOf` gives it. */
  path: string
  search: string
  /** A reading request: what it asks for may be cut to the ceiling. A write to "all" must not silently become one to some. */
  isRead: boolean
  isDate?: IsDate
}

/**
 * Looks at the query of a request to the API or the admin.
 * @returns why it is refused, or the query as it may go on
 */
export const checkQuery = ({
  path,
  search,
  isRead,
  isDate = () => false,
}: Asked): { refusal: Refusal } | { search: string } => {
  const query = new URLSearchParams(search)
  const entries = [...query.entries()]
  if (entries.length > PARAMETERS_MAX)
    return { refusal: refusal(`查询条件太多，最多 ${QUERY_MAX.conditions} 个。`) }
  const found = refusalOfNumbers(query) ?? refusalOfWhere(entries, isDate)
  if (found) return { refusal: found }
  const limit = path.endsWith('/versions') ? QUERY_MAX.versions : QUERY_MAX.limit
  const isLowered = isRead && lower(query, limit)
  return { search: isLowered ? `?${query}` : search }
}
