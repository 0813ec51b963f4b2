import { type DestinationStream, destination, type Level, type Logger, pino, stdTimeFunctions } from 'pino'
import { build as prettyStream } from 'pino-pretty'
import { type ErrorFacts, errorFacts } from './errorFacts'
import type { LogLevel } from './logLevels'

/** Marks the lines below; of what others log only warnings and worse are kept. */
const OURS = 'event'
const STDERR = 2
/** @see https://github.com/pinojs/pino/blob/v9.14.0/docs/api.md#loggerlevel-string-gettersetter */
const WARN = 40

/** For people: one line each, with day and time. */
const readable = () =>
  prettyStream({
    destination: STDERR,
    sync: true,
    singleLine: true,
    colorize: true,
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    ignore: 'pid,hostname',
  })

/** An error is logged by its kind and place: its own words may quote an article, a reader or a secret. */
const withoutWords = (args: unknown[]): unknown[] => {
  const [first, words] = args
  if (first instanceof Error) return [{ err: first }, typeof words === 'string' ? words : '程序出错']
  const holdsError = typeof first === 'object' && first !== null && 'err' in first
  return holdsError && typeof words !== 'string' ? [first, '程序出错'] : args
}

const isOurs = ([first]: unknown[]): boolean => typeof first === 'object' && first !== null && OURS in first

/** `{ err }` and nothing else: how Payload logs what a request threw, whatever it was. */
const isThrownByRequest = (given: unknown): given is { err: unknown } =>
  typeof given === 'object' && given !== null && Object.keys(given).join() === 'err'

type Wish = {
  level: LogLevel
  isTerminal: boolean
  to?: DestinationStream
  /** What a request threw and somebody else tells in a line of its own. */
  isToldElsewhere?: (error: unknown) => boolean
}

/**
 * The log of a process, on standard error: readable lines on a terminal, JSON otherwise, each with its time. Payload takes it as its
 * own logger. `to` receives the JSON lines instead.
 */
export const createLogger = ({ level, isTerminal, to, isToldElsewhere = () => false }: Wish): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorFacts },
      hooks: {
        logMethod(args, method, number) {
          const [first] = args as unknown[]
          if (isThrownByRequest(first) && isToldElsewhere(first.err)) return
          if (number >= WARN || isOurs(args)) method.apply(this, withoutWords(args) as never)
        },
      },
    },
    to ?? (isTerminal ? readable() : destination({ fd: STDERR, sync: true })),
  )

/** One call of WeChat's. */
type CallLine = {
  account: string
  path: string
  ms: number
  outcome: string
  why?: string
  errcode?: number
  rid?: string
}
/** One move of a delivery; the words of its story stay in the database. */
type MoveLine = {
  delivery: string
  account: string
  from: string | null
  to: string
  call?: string | undefined
  rid?: string | undefined
  trouble?: { during: string; remedy: string; errcode?: number; asksPerson?: boolean } | null | undefined
}
type TroubleLine = { where: string; told: string; delivery?: string; account?: string; error?: ErrorFacts }
type PassLine = {
  moved: Record<string, number>
  created: number
  changed: number
  paused: number
  troubles: number
}

/** The lines of the log. Each names its fields: whatever else is handed in never reaches it. */
export type Log = ReturnType<typeof linesOn>

/** States that a person should hear of. */
const BAD = ['failed', 'missed', 'unconfirmed']

export const linesOn = (logger: Logger) => ({
  call: ({ account, path, ms, outcome, why, errcode, rid }: CallLine): void =>
    logger[outcome === 'ok' ? 'info' : 'warn'](
      { [OURS]: 'call', account, path, outcome, ms, why, errcode, rid },
      '调用微信',
    ),

  move: ({ delivery, account, from, to, call, rid, trouble }: MoveLine): void => {
    const level: Level = BAD.includes(to) || trouble?.asksPerson ? 'warn' : from === to ? 'debug' : 'info'
    const { during, remedy, errcode, asksPerson } = trouble ?? {}
    const facts = { delivery, account, from, to, call, rid, during, remedy, errcode, asksPerson }
    logger[level]({ [OURS]: 'move', ...facts }, '推送任务')
  },

  trouble: ({ where, told, delivery, account, error }: TroubleLine): void =>
    logger.error({ [OURS]: 'trouble', where, delivery, account, error }, `${where}：${told}`),

  pass: ({ moved, created, changed, paused, troubles }: PassLine): void => {
    const isQuiet = Object.keys(moved).length + created + changed + troubles === 0
    logger[isQuiet ? 'debug' : 'info'](
      { [OURS]: 'pass', moved, created, changed, paused, troubles },
      '走完一轮',
    )
  },

  /** A request that was refused: what was asked, and why, in one line. */
  refusal: (words: string): void => logger.info({ [OURS]: 'refusal' }, words),

  /** What the process itself has to say: it starts, it stops, a pass failed as a whole. */
  say: (words: string, error?: unknown): void => {
    if (error === undefined) logger.info({ [OURS]: 'process' }, words)
    else logger.error({ [OURS]: 'process', err: error }, words)
  },
})
