import { expect, it } from 'vitest'
import { placeInWords } from '../../render/lint'
import { adviceFor } from './adviceFor'

const beside = {
  summary: '摘要',
  hasCover: true,
  known: new Map(),
  names: [],
  theme: 'plain',
  now: new Date('2026-11-21T00:00:00Z'),
}

it('names the place as an editor finds it', () => {
  expect(placeInWords({ field: 'body', paragraph: 3, excerpt: '二〇二六年' })).toBe(
    '正文第 3 段「二〇二六年」',
  )
  expect(placeInWords({ field: 'daily.events.0.text' })).toBe('大事')
})

it('keeps still about an article that cannot be rendered: the renderer tells of it', () => {
  const body = {
    format: 'richtext',
    root: { root: { type: 'root', children: [{ type: 'no-such-node' }] } },
  } as const
  expect(adviceFor({ kind: 'activity-report', title: '标题', body }, beside)).toEqual([])
})

it('says that a cover is missing', () => {
  const body = { format: 'markdown', text: '正文' } as const
  const said = adviceFor({ kind: 'activity-report', title: '标题', body }, { ...beside, hasCover: false })
  expect(said.some(({ where }) => where?.startsWith('封面'))).toBe(true)
})

it('compares names and titles with the list of the newsroom, as far as it holds already', () => {
  const body = { format: 'markdown', text: '镇党委书记林知远到会讲话。' } as const
  const entry = { name: '林知远', title: '镇长' }
  const said = (since: string) =>
    adviceFor(
      { kind: 'activity-report', title: '标题', body },
      { ...beside, names: [{ ...entry, since }] },
    ).filter(({ message }) => message.includes('林知远'))

  expect(said('2026-01-01T00:00:00Z')).toHaveLength(1)
  expect(said('2027-01-01T00:00:00Z')).toEqual([])
})
