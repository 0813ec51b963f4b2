import { describe, expect, it } from 'vitest'
import { createLogger, linesOn } from './log'
import type { LogLevel } from './logLevels'

const CANARY = '王庄水库除险加固'

/** A logger and the lines that it has written. */
const open = (level: LogLevel = 'trace') => {
  const written: string[] = []
  const to = { write: (line: string) => void written.push(line) }
  const logger = createLogger({ level, isTerminal: false, to })
  return { logger, log: linesOn(logger), written, lines: () => written.map((line) => JSON.parse(line)) }
}

const call = { account: 'a1', path: '/cgi-bin/draft/add', ms: 12, outcome: 'ok' }

describe('a line', () => {
  it('is one document with its level, its time and its fields', () => {
    const { log, lines } = open()
    log.call(call)

    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        pid: process.pid,
        event: 'call',
        ...call,
        msg: '调用微信',
      },
    ])
  })

  it('carries its own fields and nothing else that was handed in', () => {
    const { log, written } = open()
    log.call({ ...call, token: CANARY } as never)
    log.move({ delivery: 'd', account: 'a', from: null, to: 'scheduled', title: CANARY } as never)
    log.trouble({ where: '推送', told: '出错', message: CANARY } as never)

    expect(written.join('')).not.toContain(CANARY)
  })

  it.each([
    [
      'a call that WeChat refused',
      (log: ReturnType<typeof linesOn>) => log.call({ ...call, outcome: 'refused' }),
    ],
    [
      'a delivery that failed',
      (log: ReturnType<typeof linesOn>) =>
        log.move({ delivery: 'd', account: 'a', from: 'submitted', to: 'failed' }),
    ],
    [
      'a delivery about which a person is asked',
      (log: ReturnType<typeof linesOn>) =>
        log.move({
          delivery: 'd',
          account: 'a',
          from: 'unconfirmed',
          to: 'unconfirmed',
          trouble: { during: 'reconciling', remedy: 'decide', asksPerson: true },
        }),
    ],
  ])('of %s is a warning', (_, tell) => {
    const { log, lines } = open()
    tell(log)

    expect(lines()).toMatchObject([{ level: 'warn' }])
  })

  it('of a pass in which nothing happened is told only to whoever debugs', () => {
    const { log, lines } = open()
    log.pass({ moved: {}, created: 0, changed: 0, paused: 0, troubles: 0 })
    log.pass({ moved: { published: 1 }, created: 0, changed: 0, paused: 0, troubles: 0 })

    expect(lines()).toMatchObject([{ level: 'debug' }, { level: 'info' }])
  })

  it('below the level that is set is left out', () => {
    const { log, lines } = open('warn')
    log.call(call)

    expect(lines()).toEqual([])
  })
})

describe('of others', () => {
  it('only warnings and worse are kept', () => {
    const { logger, lines } = open()
    logger.info('Migrating…')
    logger.warn('Something is wrong')

    expect(lines()).toMatchObject([{ level: 'warn', msg: 'Something is wrong' }])
  })

  const query = Object.assign(new Error(`Failed query: insert into articles values (?) params: ${CANARY}`), {
    cause: Object.assign(new Error('SQLITE_FULL: database or disk is full'), { code: 'SQLITE_FULL' }),
  })
  it.each([
    ['alone', (logger: ReturnType<typeof open>['logger']) => logger.error(query)],
    ['in an object', (logger: ReturnType<typeof open>['logger']) => logger.error({ err: query })],
    [
      'with words',
      (logger: ReturnType<typeof open>['logger']) => logger.error({ err: query }, 'no such luck'),
    ],
  ])('an error %s is kept by kind and place, without words that may be an article’s', (_, tell) => {
    const { logger, lines, written } = open()
    tell(logger)

    expect(written.join('')).not.toContain(CANARY)
    expect(lines()).toMatchObject([
      {
        level: 'error',
        err: {
          name: 'Error',
          frames: expect.arrayContaining([expect.stringContaining('log.spec')]),
          cause: { code: 'SQLITE_FULL', message: 'SQLITE_FULL: database or disk is full' },
        },
      },
    ])
  })
})
