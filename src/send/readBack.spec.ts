import { expect, it } from 'vitest'
import type { Content } from '../content/content'
import type { OnAccount } from '../deliveries/line'
import { readBack } from './readBack'

const SENT = '<section><p style="margin:1em 0">三十名党员清理河道。</p></section>'
const content = { articles: [{ title: '清河', content: SENT }] } as unknown as Content

/** A line that can only count, and read one draft. */
const lineThatReads = ({ stored, read = 0 }: { stored: string; read?: number }) => {
  let calls = read
  const get = async () => ({ articles: [{ content: stored }] })
  const deps = {
    account: { id: 'a' },
    clock: () => new Date('2026-07-01T07:00:00+08:00'),
    counts: { takeRoughly: async (_: unknown, max: number) => calls < max && ++calls > 0 },
    clientFor: () => ({ draft: { get } }),
  } as unknown as OnAccount
  return { deps, calls: () => calls }
}

it('tells what WeChat made of a draft', async () => {
  const { deps, calls } = lineThatReads({ stored: SENT.replace('清理', '') })

  expect(await readBack('d', { content, deps })).toEqual([
    { code: 'wechat-changed', message: expect.stringMatching(/^微信改动了文字/) },
  ])
  expect(calls()).toBe(1)
})

it('leaves the last reads of the day to drafts whose fate is unknown', async () => {
  const { deps, calls } = lineThatReads({ stored: '', read: 400 })

  expect(await readBack('d', { content, deps })).toEqual([])
  expect(calls()).toBe(400)
})
