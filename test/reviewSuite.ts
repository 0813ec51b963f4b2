import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArticleStore } from '../src/publish/articleStore'
import type { ArticleRef } from '../src/publish/articles'
import { createReviewStore } from '../src/publish/reviewStore'
import type { Answer, TemporaryPayload } from './temporaryPayload'

/** What review promises, on whichever database the office stands. */
export const reviewSuite = (office: TemporaryPayload) => {
  const { payload, call } = office
  const articles = createArticleStore({ payload, mediaDir: office.mediaDir })
  const reviews = createReviewStore(payload)
  const tokens: Record<'administrator' | 'publisher' | 'reviewer' | 'editor', string> = {
    administrator: '',
    publisher: '',
    reviewer: '',
    editor: '',
  }

  let account = ''
  beforeAll(async () => {
    for (const role of ['administrator', 'publisher', 'reviewer', 'editor'] as const) {
      tokens[role] = await office.signIn(role)
    }
    const { id } = await payload.create({
      collection: 'accounts',
      data: { name: '青禾先锋', appId: 'wx1', appSecret: 's', kind: 'subscription', mode: 'publish' },
    })
    account = id
  })
  afterAll(() => office.close())

  const REPORTS = '/api/activity-reports'
  let count = 0
  const text = (title: string) => ({ title, bodyFormat: 'markdown', bodyMarkdown: '三十名党员清理河道。' })

  const newReport = async (): Promise<string> => {
    count += 1
    const { body } = await call(`${REPORTS}?draft=true`, {
      method: 'POST',
      body: { ...text(`报道 ${count}`), accounts: [account] },
      as: tokens.editor,
    })
    return body.doc.id
  }
  const patch = (id: string, body: unknown, query = ''): Promise<Answer> =>
    call(`${REPORTS}/${id}${query}`, { method: 'PATCH', body, as: tokens.editor })
  const post = (address: string, body: unknown = {}, as = tokens.reviewer): Promise<Answer> =>
    call(address, { method: 'POST', body, as })
  const approved = async (): Promise<ArticleRef> => {
    const id = await newReport()
    await post(`${REPORTS}/${id}/submit`, {}, tokens.editor)
    const { status } = await post(`${REPORTS}/${id}/approve`)
    expect(status).toBe(200)
    return { kind: 'activity-report', id }
  }
  const loaded = async (ref: ArticleRef) => {
    const article = await articles.load(ref)
    if (!article) throw new Error('no such article')
    return article
  }
  const noteOf = async ({ id }: ArticleRef) =>
    (await call(`${REPORTS}/${id}?draft=true`, { as: tokens.editor })).body.review
  const isPlanned = async ({ id }: ArticleRef) =>
    (await articles.toPlan(1000)).some((article) => article.id === id)

  describe('approving', () => {
    it('binds the approval to the very content, publishes it and rings for the planner', async () => {
      const ref = await approved()
      const { approvedHash, contentHash } = await loaded(ref)
      expect(approvedHash).toBe(contentHash)
      expect(await isPlanned(ref)).toBe(true)
      await articles.markPlanned(ref, contentHash)
      expect(await isPlanned(ref)).toBe(false)
      expect((await loaded(ref)).approvedHash).toBe(contentHash)
    })

    it('refuses a content that the reviewer has not seen', async () => {
      const id = await newReport()
      const seen = (await call(`${REPORTS}/${id}/review`, { as: tokens.reviewer })).body.hash
      await patch(id, { bodyMarkdown: '改过的正文' }, '?draft=true')
      const answer = await post(`${REPORTS}/${id}/approve`, { hash: seen })
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0].message).toMatch(/有改动，没有批准.*刷新/)
    })

    it('names what is missing', async () => {
      const { body } = await post(`${REPORTS}?draft=true`, { title: '只有标题' })
      const answer = await post(`${REPORTS}/${body.doc.id}/approve`)
      expect(answer).toMatchObject({ status: 400 })
      expect(answer.body.errors[0].message).toContain('还缺：正文')
    })

    it('answers the same when pressed twice', async () => {
      const { id } = await approved()
      expect((await post(`${REPORTS}/${id}/approve`)).status).toBe(200)
    })

    it.each([
      ['editor', 403],
      ['reviewer', 200],
      ['publisher', 200],
      ['administrator', 200],
    ] as const)('by a %s is answered with %i', async (role, status) => {
      expect((await post(`${REPORTS}/${await newReport()}/approve`, {}, tokens[role])).status).toBe(status)
    })

    it('and everything else is closed to strangers', async () => {
      const id = await newReport()
      for (const move of ['submit', 'approve', 'return', 'withdraw']) {
        expect((await call(`${REPORTS}/${id}/${move}`, { method: 'POST', body: {} })).status).toBe(401)
      }
      expect((await call(`${REPORTS}/${id}/review`)).status).toBe(401)
      expect((await call(`${REPORTS}/${id}`)).status).toBe(403)
    })

    it('needs a reason to return, and keeps it', async () => {
      const ref = await approved()
      expect((await post(`${REPORTS}/${ref.id}/return`, { reason: ' ' })).status).toBe(400)
      await post(`${REPORTS}/${ref.id}/return`, { reason: '人名有误' })
      expect(await noteOf(ref)).toMatchObject({
        state: 'returned',
        note: expect.stringContaining('人名有误'),
      })
      expect((await loaded(ref)).approvedHash).toBeNull()
    })
  })

  describe('an edit after approval', () => {
    it.each([
      ['a draft save', '?draft=true'],
      ['a publishing save', ''],
    ])('by %s takes the approval away and says so', async (_, query) => {
      const ref = await approved()
      await patch(ref.id, { title: `改过的标题 ${count}` }, query)
      expect(await noteOf(ref)).toMatchObject({
        state: 'draft',
        note: expect.stringMatching(/^批准后内容有改动，批准已自动撤回，请重新送审（editor 同志，/),
      })
      expect((await loaded(ref)).approvedHash).toBeNull()
      expect(await isPlanned(ref)).toBe(false)
    })

    it('by the Local API takes it away too', async () => {
      const ref = await approved()
      await payload.update({ collection: 'activity-reports', id: ref.id, data: { summary: '新摘要' } })
      expect((await loaded(ref)).approvedHash).toBeNull()
    })

    it('by a bulk change takes it away too', async () => {
      const ref = await approved()
      await call(`${REPORTS}?where[id][equals]=${ref.id}`, {
        method: 'PATCH',
        body: { author: '别人' },
        as: tokens.editor,
      })
      expect((await loaded(ref)).approvedHash).toBeNull()
    })

    it.each(['?draft=true', ''])('that changes nothing keeps it (%s)', async (query) => {
      const ref = await approved()
      const { contentHash } = await loaded(ref)
      await articles.markPlanned(ref, contentHash)
      const { body } = await call(`${REPORTS}/${ref.id}?draft=true&depth=0`, { as: tokens.editor })
      expect((await patch(ref.id, body, query)).status).toBe(200)
      expect((await loaded(ref)).approvedHash).toBe(contentHash)
      expect(await isPlanned(ref)).toBe(false)
    })

    it.each(['?draft=true', ''])(
      'of the wish alone keeps it and rings with the new time (%s)',
      async (query) => {
        const ref = await approved()
        const { contentHash } = await loaded(ref)
        await articles.markPlanned(ref, contentHash)
        await patch(ref.id, { publishAt: '2027-01-01T00:00:00.000Z' }, query)
        const [planned] = (await articles.toPlan(1000)).filter(({ id }) => id === ref.id)
        expect(planned).toMatchObject({ publishAt: '2027-01-01T00:00:00.000Z', approvedHash: contentHash })
        expect(planned?.accountIds).toEqual([account])
      },
    )

    it('rings again when the wish changes while the planner is at work', async () => {
      const ref = await approved()
      const { contentHash } = await loaded(ref)
      await articles.toPlan(1000)
      await patch(ref.id, { publishAt: '2027-01-02T00:00:00.000Z' })
      await articles.markPlanned(ref, contentHash)
      expect(await isPlanned(ref)).toBe(true)
    })

    it('that is refused leaves the approval as it was', async () => {
      const ref = await approved()
      const answer = await patch(ref.id, { title: '长'.repeat(40) })
      expect(answer.status).toBe(400)
      const { approvedHash, contentHash } = await loaded(ref)
      expect(approvedHash).toBe(contentHash)
    })

    it('is noticed even when the answer is cut down to a single field', async () => {
      const ref = await approved()
      await patch(ref.id, { publishAt: '2027-01-03T00:00:00.000Z' }, '?select[title]=true')
      expect((await loaded(ref)).approvedHash).not.toBeNull()
      await patch(ref.id, { summary: '新摘要' }, '?select[title]=true&draft=true')
      expect((await loaded(ref)).approvedHash).toBeNull()
    })

    it('can be approved again', async () => {
      const ref = await approved()
      await patch(ref.id, { title: `又改 ${count}` }, '?draft=true')
      expect((await post(`${REPORTS}/${ref.id}/approve`)).status).toBe(200)
      const { title, approvedHash, contentHash } = await loaded(ref)
      expect(title).toBe(`又改 ${count}`)
      expect(approvedHash).toBe(contentHash)
      expect(await isPlanned(ref)).toBe(true)
    })
  })

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
      expect((await loaded(ref)).approvedHash).toBeNull()
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
        expect((await loaded(ref)).approvedHash).toBeNull()
      }
    })

    it('being taken off', async () => {
      const ref = await approved()
      await patch(ref.id, { _status: 'draft' })
      expect((await loaded(ref)).approvedHash).toBeNull()
    })

    it('being copied', async () => {
      const ref = await approved()
      const { body } = await post(`${REPORTS}/${ref.id}/duplicate`, {}, tokens.editor)
      expect((await loaded({ ...ref, id: body.doc.id })).approvedHash).toBeNull()
      expect(await noteOf({ ...ref, id: body.doc.id })).toMatchObject({ state: 'draft' })
    })

    it('a withdrawal by anyone of the staff', async () => {
      const ref = await approved()
      expect((await post(`${REPORTS}/${ref.id}/withdraw`, {}, tokens.editor)).status).toBe(200)
      expect((await loaded(ref)).approvedHash).toBeNull()
      expect(await noteOf(ref)).toMatchObject({ state: 'draft', note: '批准已由editor 同志撤回' })
    })
  })

  describe('nobody writes an approval by hand', () => {
    const review = { state: 'approved', approvedHash: 'x', planning: 'pending', approvedBy: '我' }

    it.each(['administrator', 'editor'] as const)('not a %s, when creating or saving', async (role) => {
      const { body } = await post(
        REPORTS,
        { ...text(`手写 ${role}`), review, _status: 'published' },
        tokens[role],
      )
      const ref: ArticleRef = { kind: 'activity-report', id: body.doc.id }
      expect(body.doc.review).toMatchObject({ state: 'draft' })
      await call(`${REPORTS}/${ref.id}`, { method: 'PATCH', body: { review }, as: tokens[role] })
      expect((await loaded(ref)).approvedHash).toBeNull()
      expect(await isPlanned(ref)).toBe(false)
    })

    it('not the Local API either', async () => {
      const { id } = await payload.create({
        collection: 'activity-reports',
        data: {
          ...text('本地'),
          bodyFormat: 'markdown',
          review: { ...review, state: 'approved' },
          _status: 'published',
        },
      })
      expect((await loaded({ kind: 'activity-report', id })).approvedHash).toBeNull()
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
      count += 1
      const { body } = await post(`${LIVE}?draft=true`, {
        title: `直播 ${count}`,
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
      expect((await loaded(record as ArticleRef)).approvedHash).toBeNull()
      await post(`${LIVE}/${id}/approve`, { part: 'record' })
      await call(`${LIVE}/${id}?draft=true`, {
        method: 'PATCH',
        body: { record: { summary: '两个半小时' } },
        as: tokens.editor,
      })
      expect((await loaded(announcement as ArticleRef)).approvedHash).not.toBeNull()
      expect((await loaded(record as ArticleRef)).approvedHash).toBeNull()
    })

    it('read as they are to be printed', async () => {
      const id = await newLivestream()
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
