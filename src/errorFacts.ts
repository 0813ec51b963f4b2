/** What may be told of any error without repeating its words. */
export type ErrorFacts = {
  name: string
  message?: string
  code?: string | number
  /** Of an error of WeChat's. */
  path?: string
  errcode?: number
  rid?: string
  why?: string
  /** Where it happened, innermost first. */
  frames?: string[]
  cause?: ErrorFacts
}

type Thrown = Error & Partial<Record<'code' | 'path' | 'errcode' | 'rid' | 'why' | 'kind', unknown>>

/** Enough to find the place. */
const FRAMES = 12
const CAUSES = 3

/** Errors whose words are the runtime's or the database's own; all others may quote what an editor or a reader wrote. */
const speaksForItself = (error: Thrown): boolean =>
  [TypeError, RangeError, ReferenceError].some((kind) => error.constructor === kind) ||
  (typeof error.code === 'string' && /^SQLITE_/.test(error.code))

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const framesOf = ({ stack = '', message }: Error): string[] =>
  stack
    .replace(message, '')
    .split('\n')
    .flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? [])
    .slice(0, FRAMES)

/** WeChat's errors carry the path of their call, without its query. Of other errors `path` is a file, named by whoever made it. */
const wechatFacts = (error: Thrown) =>
  text(error.kind) && /^\/[a-z_/-]+$/.test(text(error.path) ?? '')
    ? { path: text(error.path), errcode: number(error.errcode), rid: text(error.rid), why: text(error.why) }
    : {}

const known = <Facts extends object>(facts: Facts): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<Facts>

/** The facts of whatever was thrown: its kind, its code, its place. Never its words, unless they cannot be anybody's text. */
export const errorFacts = (thrown: unknown, depth = CAUSES): ErrorFacts => {
  if (!(thrown instanceof Error)) return { name: typeof thrown }
  const error: Thrown = thrown
  return {
    name: error.name,
    ...known({
      message: speaksForItself(error) ? error.message.slice(0, 200) : undefined,
      code: text(error.code)?.slice(0, 60) ?? number(error.code),
      ...wechatFacts(error),
      frames: framesOf(error),
      cause: error.cause !== undefined && depth > 0 ? errorFacts(error.cause, depth - 1) : undefined,
    }),
  }
}
