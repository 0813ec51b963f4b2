type Thrown = {
  name?: unknown
  message?: unknown
  stack?: unknown
  status?: unknown
  code?: unknown
  cause?: unknown
}

/** What an error is to whoever sent the request. */
export type Answered = {
  status: number
  /** In place of the error's own words, which are a program's. */
  message?: string
}

const UNREADABLE = '提交的内容无法读取：不是约定的 JSON 或表单，或没有传完。没有保存。'

/** A save is several statements without a transaction, so that part of it may stand. */
const DANGLING = '有一项引用的内容已经不在，或与已有的重复，可能只保存了一部分。请刷新页面核对。'

/** The database's own rules: a reference to nothing, a second one of what may be there once. */
const isAgainstRules = (error: unknown): boolean => {
  const { code, cause } = (error ?? {}) as Thrown
  return String(code ?? '').startsWith('SQLITE_CONSTRAINT') || (cause !== undefined && isAgainstRules(cause))
}

/** Payload's functions that read a body, by their names in a stack. */
const READERS = ['addDataAndFileToRequest', 'processMultipart']

/**
 * Tells a refusal, which is an answer, from a fault of ours. An error that Payload meets while it reads a body is the sender's: it
 * throws those with status 500.
 * @returns undefined for a fault of ours
 */
export const refusalOf = (error: unknown): Answered | undefined => {
  const { status, stack } = (error ?? {}) as Thrown
  if (typeof status === 'number' && status >= 400 && status < 500) return { status }
  const isFromReading = typeof stack === 'string' && READERS.some((name) => stack.includes(name))
  if (isFromReading) return { status: 400, message: UNREADABLE }
  return isAgainstRules(error) ? { status: 400, message: DANGLING } : undefined
}

/** Line ends and other signs that would make two lines of one. */
const CONTROLS = /[\u0000-\u001f\u007f\u2028\u2029]+/g
const SHOWN = 300

/** A refusal as one line: `403 PATCH /api/users/… Forbidden: …`. */
export const refusalLine = ({
  error,
  answered,
  where,
}: {
  error: unknown
  answered: Answered
  where: string
}): string => {
  const { name, message } = (error ?? {}) as Thrown
  const line = `${answered.status} ${where} ${String(name || 'Error')}: ${String(message ?? '')}`
  return line.replace(CONTROLS, ' ').slice(0, SHOWN)
}
