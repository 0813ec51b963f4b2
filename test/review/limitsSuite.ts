import { describe, expect, it } from 'vitest'
import { UNREVIEWED } from '../../src/articles/approval'
import type { ArticleRef } from '../../src/articles/articles'
import { createDeliveryStore } from '../../src/deliveries/deliveryStore'
import { linesOn } from '../../src/log'
import { finishStops } from '../../src/plan/stopDeliveries'
import { REPORTS, type ReviewDesk, text } from './desk'

/** What an approval does not survive, and who may not give one, on whichever database. */
export const limitsSuite = (desk: ReviewDesk) => {
  const {
    account,
    approved,
    articles,
    call,
    isPlanned,
    laidOut,
    approvedHash,
    loaded,
    newReport,
    noteOf,
    patch,
    payload,
    post,
    reviews,
    standings,
    store,
    tokens,
  } = desk

  describe('an approval does not survive', () => {
    it('the trash', async () => {
      const ref = await approved()
      const answer = await call(`${REPORTS}/${ref.id}`, {
        method: 'PATCH',
        body: { deletedAt: new Date().toISOString() },
        as: tokens.publisher,
      })
      expect(answer.status).toBe(200)
      expect(await articles.load(ref)).toBeNull()
      await call(`${REPORTS}/${ref.id}?trash=true`, {
        method: 'PATCH',
        body: { deletedAt: null },
        as: tokens.publisher,
      })
      expect(await approvedHash(ref)).toBeNull()
    })

    it('an old version being restored', async () => {
      const ref = await approved()
      const { docs } = await payload.findVersions({
        collection: 'activity-reports',
        where: { parent: { equals: ref.id } },
        sort: 'updatedAt',
      })
      for (const version of docs) {
        const answer = await post(`${REPORTS}/versions/${version.id}`, {}, tokens.editor)
        expect(answer.status).toBe(200)
        expect(await approvedHash(ref)).toBeNull()
      }
    })

    it('being copied', async () => {
      const ref = await approved()
      const { body } = await post(`${REPORTS}/${ref.id}/duplicate`, {}, tokens.editor)
      expect(await approvedHash({ ...ref, id: body.doc.id })).toBeNull()
      expect(await noteOf({ ...ref, id: body.doc.id })).toMatchObject({ state: 'draft' })
    })

    it('a withdrawal by anyone of the staff', async () => {
      const ref = await approved()
      expect((await post(`${REPORTS}/${ref.id}/withdraw`, {}, tokens.editor)).status).toBe(200)
      expect(await approvedHash(ref)).toBeNull()
      expect(await noteOf(ref)).toMatchObject({ state: 'draft', note: '批准已由editor 同志撤回' })
    })
  })

  describe('a withdrawal that was cut off half way', () => {
    it('is finished by the next pass of the planner', async () => {
      const ref = await approved()
      const delivery = await laidOut(ref)
      const standing = await standings.of(ref)
      if (!standing) throw new Error('it stands nowhere')
      const review = { ...UNREVIEWED, note: '批准后内容有改动' }
      await standings.change(standing, { review, approved: null, todo: 'stop' })
      expect((await delivery.now()).approvedHash).not.toBeNull()
      await finishStops({
        articles,
        deliveries: createDeliveryStore({ store, clock: () => new Date(), log: linesOn(payload.logger) }),
      })
      expect((await delivery.now()).approvedHash).toBeNull()
      expect(await standings.of(ref)).toMatchObject({ todo: null, review })
    })
  })

  describe('nobody writes an approval by hand', () => {
    const review = { state: 'approved', approvedBy: '我' } as const

    it.each(['administrator', 'editor'] as const)('not a %s, when creating or saving', async (role) => {
      const { body } = await post(REPORTS, { ...text(`手写 ${role}`), review }, tokens[role])
      const ref: ArticleRef = { kind: 'activity-report', id: body.doc.id }
      expect(body.doc.review).toMatchObject({ state: 'draft' })
      await call(`${REPORTS}/${ref.id}`, { method: 'PATCH', body: { review }, as: tokens[role] })
      expect(await approvedHash(ref)).toBeNull()
      expect(await isPlanned(ref)).toBe(false)
    })

    it('not the Local API either', async () => {
      const { id } = await payload.create({
        collection: 'activity-reports',
        data: {
          ...text('本地'),
          bodyFormat: 'markdown',
          review: { ...review, state: 'approved' },
        },
      })
      expect(await approvedHash({ kind: 'activity-report', id })).toBeNull()
    })
  })

  describe('two editors at once', () => {
    it('the second, who opened it before the first saved, is told instead of overwriting', async () => {
      const id = await newReport()
      const { body: opened } = await call(`${REPORTS}/${id}?draft=true&depth=0`, { as: tokens.reviewer })
      await patch(id, { summary: '第一个人写的' }, '?draft=true')
      const answer = await call(`${REPORTS}/${id}?draft=true`, {
        method: 'PATCH',
        body: { ...opened, summary: '第二个人写的' },
        as: tokens.reviewer,
      })
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0].message).toMatch(/「editor 同志」在 .* 保存过.*没有保存/)
      expect((await call(`${REPORTS}/${id}?draft=true`, { as: tokens.editor })).body.summary).toBe(
        '第一个人写的',
      )
    })
  })

  describe('the two articles of a livestream', () => {
    const LIVE = '/api/livestreams'
    const newLivestream = async () => {
      const { body } = await post(`${LIVE}?draft=true`, {
        title: `党课直播`,
        accounts: [account],
        announcement: { speaker: '王老师', venue: '礼堂', time: '2026-12-01T11:00:00.000Z' },
        record: { start: '2026-12-01T11:00:00.000Z', end: '2026-12-01T13:00:00.000Z', summary: '两小时' },
      })
      return String(body.doc.id)
    }

    it('are approved apart, and an edit of one leaves the other approved', async () => {
      const id = await newLivestream()
      const [announcement, record]: ArticleRef[] = [
        { kind: 'livestream-announcement', id },
        { kind: 'livestream-record', id },
      ]
      expect((await post(`${LIVE}/${id}/approve`)).status).toBe(400)
      await post(`${LIVE}/${id}/approve`, { part: 'announcement' })
      expect(await approvedHash(record as ArticleRef)).toBeNull()
      await post(`${LIVE}/${id}/approve`, { part: 'record' })
      await call(`${LIVE}/${id}?draft=true`, {
        method: 'PATCH',
        body: { record: { summary: '两个半小时' } },
        as: tokens.editor,
      })
      expect(await approvedHash(announcement as ArticleRef)).not.toBeNull()
      expect(await approvedHash(record as ArticleRef)).toBeNull()
    })

    it('read as they are to be printed', async () => {
      const id = await newLivestream()
      await post(`${LIVE}/${id}/approve`, { part: 'record' })
      const { article } = await loaded({ kind: 'livestream-record', id })
      expect(article.livestream).toMatchObject({
        speaker: '王老师',
        start: '2026年12月1日 19:00',
        end: '21:00',
      })
    })
  })

  describe('a daily post', () => {
    it('is found on its day once it is approved', async () => {
      const { body } = await post('/api/daily-posts?draft=true', {
        title: '党史今天',
        month: 7,
        day: 1,
        bodyFormat: 'markdown',
        events: [{ year: 1921, text: '某事', source: '某书' }],
      })
      const ref: ArticleRef = { kind: 'daily-post', id: body.doc.id }
      expect(await articles.dailyPostOn({ month: 7, day: 1 })).toBeNull()
      await reviews.approve({ ref, actor: { name: '王审', mayApprove: true }, at: new Date() })
      expect(await articles.dailyPostOn({ month: 7, day: 1 })).toMatchObject({ ...ref, accountIds: [] })
      expect(await isPlanned(ref)).toBe(false)
      await call(`/api/daily-posts/${ref.id}?draft=true`, {
        method: 'PATCH',
        body: { events: [{ year: 1922, text: '某事', source: '某书' }] },
        as: tokens.editor,
      })
      expect(await articles.dailyPostOn({ month: 7, day: 1 })).toBeNull()
    })
  })
}
