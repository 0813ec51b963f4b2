import { describe, expect, it } from 'vitest'
import { reviewAfterEdit } from './afterEdit'
import { UNREVIEWED } from './approval'
import type { Doc } from './canonical'
import { contentHash } from './contentHash'

const content: Doc = {
  title: '标题',
  bodyFormat: 'markdown',
  bodyMarkdown: '正文',
  accounts: ['a1'],
  publishAt: null,
}
const approval = {
  ...UNREVIEWED,
  state: 'approved',
  approvedHash: contentHash('activity-report', content),
  approvedBy: '王审',
}
const before: Doc = { ...content, review: approval }
const save = (after: Doc, more: { because?: string } = {}) =>
  reviewAfterEdit({
    kind: 'activity-report',
    before,
    after: { ...before, ...after },
    by: '小李',
    at: '11月21日 15:38',
    ...more,
  })

describe('what a save does to an approval', () => {
  it('keeps it when nothing changed', () => {
    expect(save({})).toEqual(approval)
  })

  it('takes it away when the content changed, and says who and when', () => {
    expect(save({ title: '新标题' })).toEqual({
      ...UNREVIEWED,
      planning: 'withdraw',
      note: '批准后内容有改动，批准已自动撤回，请重新送审（小李，11月21日 15:38）',
    })
  })

  it.each([
    ['another time', { publishAt: '2026-12-01T00:00:00.000Z' }],
    ['another account', { accounts: ['a2'] }],
  ])('keeps it for %s and rings for the planner', (_, after) => {
    expect(save(after)).toEqual({ ...approval, planning: 'pending' })
  })

  it('does not ring for the same accounts in another form', () => {
    expect(save({ accounts: [{ id: 'a1' }] }).planning).toBeNull()
  })

  it('takes it away for another reason even when the content is the same', () => {
    expect(save({}, { because: '已移入回收站' }).note).toMatch(/^已移入回收站/)
  })

  it('lets nobody hand in an approval with the document', () => {
    expect(save({ review: { ...approval, approvedHash: 'x' }, title: '别的' }).approvedHash).toBeNull()
    const created = reviewAfterEdit({ kind: 'activity-report', after: before, by: '小李', at: '' })
    expect(created).toEqual(UNREVIEWED)
  })
})
