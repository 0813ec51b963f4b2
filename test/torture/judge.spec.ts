import { describe, expect, it } from 'vitest'
import type { State } from '../../src/sandbox'
import { bodyOf } from './arrange'
import { judge } from './judge'

const TITLE = '清理河道'
const arranged = {
  accountId: 'a1',
  appId: 'wx1',
  articles: [{ title: TITLE, id: 'r1', text: bodyOf(TITLE) }],
}
const row = {
  ...{ id: 'd1', key: 'k1', title: TITLE, kind: 'activity-report', articles: ['r1'], accountId: 'a1' },
  ...{ state: 'published', isApproved: true, remedy: null, takenBy: null, wakeAt: null, asksPerson: false },
  ...{ reason: null, articleUrl: null, submittedAt: null, timeline: [{ to: 'published', from: null }] },
} as never

/** What WeChat accepted, each as title and words. */
const judged = (...accepted: [title: string, words: string][]) => {
  const jobs = accepted.map(([title, words]) => ({
    appId: 'wx1',
    outcome: 'done',
    articles: [{ title, content: `<section><p>${words}</p></section>` }],
  }))
  return judge(arranged, { state: { jobs, drafts: {} } as unknown as State, rows: [row], mode: 'publish' })
}

describe('the judge', () => {
  it('finds nothing where WeChat accepted each article once, as it was approved', () => {
    expect(judged([TITLE, bodyOf(TITLE)])).toMatchObject({ unapproved: 0, doubled: 0, lost: 0, notes: [] })
  })

  it('calls another version of the words unapproved, and words that belong to no article', () => {
    expect(judged([TITLE, bodyOf(TITLE, 2)])).toMatchObject({ unapproved: 1, lost: 0 })
    expect(judged([TITLE, bodyOf(TITLE)], ['别的', '谁也没有批准'])).toMatchObject({
      unapproved: 1,
      doubled: 0,
    })
  })

  it('counts what went twice, and what never went', () => {
    expect(judged([TITLE, bodyOf(TITLE)], [TITLE, bodyOf(TITLE)])).toMatchObject({
      doubled: 1,
      unapproved: 0,
    })
    expect(judged()).toMatchObject({ lost: 1 })
  })
})
