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

  expect(await readBack('d', { content, deps })).toEqual({
    changes: [{ code: 'wechat-changed', message: expect.stringMatching(/^微信改动了文字/) }],
    lost: [],
  })
  expect(calls()).toBe(1)
})

it('leaves the last reads of the day to drafts whose fate is unknown', async () => {
  const { deps, calls } = lineThatReads({ stored: '', read: 400 })

  expect(await readBack('d', { content, deps })).toEqual({ changes: [], lost: [] })
  expect(calls()).toBe(400)
})

it('names pictures that WeChat did not keep', async () => {
  const pictures = '<img src="https://mmbiz.qpic.cn/1"><img src="https://mmbiz.qpic.cn/2">'
  const withPictures = { articles: [{ title: '清河', content: SENT + pictures }] } as unknown as Content
  const { deps } = lineThatReads({ stored: `${SENT}<img data-src="https://mmbiz.qpic.cn/1">` })

  const { lost } = await readBack('d', { content: withPictures, deps })

  expect(lost).toEqual(['送出 2 张图片，微信的草稿里只有 1 张。'])
})

it('misses an article that is not in the draft', async () => {
  const two = { articles: [...content.articles, { title: '栽树', content: SENT }] } as unknown as Content
  const { deps } = lineThatReads({ stored: SENT })

  expect((await readBack('d', { content: two, deps })).lost).toEqual(['第 2 篇：不在微信的草稿里。'])
})
