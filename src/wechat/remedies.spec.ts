import { describe, expect, it } from 'vitest'
import { KNOWN_CODES } from './errorCodes.fixture'
import { ERROR_TABLE } from './errorTable'
import { resumesAt, rowOf, toRefusal } from './remedies'

const allCodes = KNOWN_CODES.flatMap((entry) =>
  typeof entry === 'number'
    ? [entry]
    : Array.from({ length: entry[1] - entry[0] + 1 }, (_, step) => entry[0] + step),
)
const remedyOf = (errcode: number, path = '/cgi-bin/draft/add') => rowOf({ path, errcode, errmsg: '' }).remedy

describe('the table', () => {
  it('has an answer to every code the platform names', () => {
    const listed = new Set(ERROR_TABLE.map(({ errcode }) => errcode))

    expect(allCodes.filter((code) => !listed.has(code))).toEqual([])
  })

  it('has one answer to each', () => {
    const codes = ERROR_TABLE.map(({ errcode }) => errcode)

    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  })

  it('speaks Chinese, in whole sentences', () => {
    for (const { errcode, cure } of ERROR_TABLE) expect(cure, String(errcode)).toMatch(/[一-鿿]{4}.*。$/)
  })

  it('says until when, wherever time alone heals', () => {
    const waits = ERROR_TABLE.filter(
      ({ remedy, errcode }) => remedy === 'wait' && errcode !== 89504 && errcode !== 89505,
    )

    expect(waits.filter(({ until }) => until === undefined)).toEqual([])
  })

  it('names the field, wherever the article is at fault', () => {
    expect(ERROR_TABLE.filter(({ remedy, field }) => remedy === 'fix-article' && !field)).toEqual([])
  })

  it.each([
    [-1, 'retry-later'],
    [40001, 'refresh-token'],
    [40007, 'reupload'],
    [40009, 'convert-picture'],
    [40164, 'ask-operator'],
    [45003, 'fix-article'],
    [45009, 'wait'],
    [45065, 'treat-as-done'],
    [45066, 'wait'],
    [47001, 'fix-code'],
    [88000, 'drop-comments'],
    [40012, 'convert-picture'],
    [40118, 'reupload'],
    [40121, 'reupload'],
    [40132, 'tell-editor'],
    [40155, 'fix-article'],
    [44008, 'fix-article'],
    [44009, 'fix-article'],
    [44990, 'wait'],
    [53500, 'ask-operator'],
    [53501, 'wait'],
    [53502, 'reconcile'],
    [61450, 'retry-later'],
  ])('sends %i to %s', (errcode, remedy) => {
    expect(remedyOf(errcode)).toBe(remedy)
  })

  it.each([
    [53500, undefined],
    [53501, 'minute'],
    [44990, 'minute'],
  ])('holds the whole account for %i', (errcode, until) => {
    expect(rowOf({ path: '/cgi-bin/freepublish/submit', errcode, errmsg: '' })).toMatchObject({
      account: true,
      ...(until && { until }),
    })
  })

  it.each([
    ['/cgi-bin/freepublish/get', 40002],
    ['/cgi-bin/freepublish/get', 53502],
    ['/cgi-bin/message/mass/get', 40059],
  ])('has a number that %s does not know (%i) looked for elsewhere', (path, errcode) => {
    expect(remedyOf(errcode, path)).toBe('reconcile')
  })

  it('tells a lost cover from a draft that is gone', () => {
    const cureOn = (path: string) => rowOf({ path, errcode: 40007, errmsg: '' }).cure

    expect(cureOn('/cgi-bin/draft/add')).toContain('封面')
    expect(cureOn('/cgi-bin/freepublish/submit')).toContain('可能已经发布')
  })

  it('knows that 40001 on the token call is a wrong secret', () => {
    expect(remedyOf(40001, '/cgi-bin/stable_token')).toBe('ask-operator')
  })
})

describe('a refusal', () => {
  const refused = (answer: Record<string, unknown>) =>
    toRefusal({ path: '/cgi-bin/draft/add', answer, secrets: [] })

  it('that sends a person to the original words shows them', () => {
    expect(refused({ errcode: 268488001, errmsg: 'publish limited' }).cure).toMatch(
      /原因见错误原文.*错误原文：publish limited$/,
    )
  })

  it('with a number nobody knows goes to a person with number, text and rid', () => {
    const refusal = refused({ errcode: 99123, errmsg: 'strange thing rid: 61-09-ea' })

    expect(refusal).toMatchObject({ remedy: 'ask-operator', errcode: 99123, rid: '61-09-ea' })
    expect(refusal.cure).toContain('微信返回错误 99123：strange thing rid: 61-09-ea')
  })

  it('keeps what else the answer carried', () => {
    expect(refused({ errcode: 45065, errmsg: 'clientmsgid exist', msg_id: '1000001625' }).body).toEqual({
      msg_id: '1000001625',
    })
  })

  it.each([
    ['invalid ip 203.0.113.9, not in whitelist', '203.0.113.9'],
    ['invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 1', '203.0.113.9'],
    ['invalid ip ::ffff:203.0.113.9, not in whitelist', '203.0.113.9'],
    ['invalid ip 2001:db8::7 ipv6 2001:db8::7, not in whitelist', '2001:db8::7'],
  ])('finds the address in "%s"', (errmsg, ip) => {
    expect(refused({ errcode: 40164, errmsg }).ip).toBe(ip)
  })

  it('without an address still tells what to do', () => {
    const refusal = refused({ errcode: 40164, errmsg: 'not in whitelist' })

    expect(refusal.ip).toBeUndefined()
    expect(refusal.cure).toContain('IP 白名单')
  })
})

describe('waiting ends', () => {
  const now = new Date('2026-12-31T15:59:30Z') // 23:59:30 in Shanghai

  it.each([
    ['minute', '2026-12-31T16:00:30.000Z'],
    ['hour', '2026-12-31T16:59:30.000Z'],
    ['day', '2026-12-31T16:01:00.000Z'],
    ['month', '2026-12-31T16:01:00.000Z'],
  ] as const)('after a %s at %s', (until, end) => {
    expect(resumesAt(until, now).toISOString()).toBe(end)
  })

  it('a month later, when the month has just begun', () => {
    expect(resumesAt('month', new Date('2026-11-30T16:00:00Z')).toISOString()).toBe(
      '2026-12-31T16:01:00.000Z',
    )
  })
})
