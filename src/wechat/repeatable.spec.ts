import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mayRepeat, policyOf, REPEATABLE } from './repeatable'

const folder = new URL('./endpoints/', import.meta.url)
const endpoints = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
const named = endpoints.flatMap((name) =>
  [...readFileSync(new URL(name, folder), 'utf8').matchAll(/path: '(\/[^'$]+)'/g)].map(
    (match) => match[1] ?? '',
  ),
)

describe('repeating', () => {
  it('has been thought about for every call we bind', () => {
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((path) => !(path in REPEATABLE))).toEqual([])
  })

  it.each([
    '/cgi-bin/freepublish/submit',
    '/cgi-bin/message/mass/sendall',
    '/cgi-bin/message/mass/preview',
    '/cgi-bin/draft/add',
    '/cgi-bin/a/call/nobody/thought/of',
  ])('is not for the client to do: %s', (path) => {
    expect(mayRepeat(path)).toBe(false)
    expect(policyOf(path).delaysMs).toEqual([])
  })

  it('of a read is done three times, ever more patiently', () => {
    expect(policyOf('/cgi-bin/draft/get').delaysMs).toEqual([1_000, 4_000, 15_000])
  })
})
