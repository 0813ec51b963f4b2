import { describe, expect, it } from 'vitest'
import { REPORTS, type ReviewDesk } from './desk'

/** Who approves what, and what an edit does to it, on whichever database. */
export const approvingSuite = (desk: ReviewDesk) => {
  const {
    account,
    approved,
    articles,
    call,
    isPlanned,
    laidOut,
    approvedHash,
    loaded,
    markPlanned,
    newReport,
    noteOf,
    patch,
    payload,
    post,
    tokens,
  } = desk

  /** A publisher changes accounts or time. */
  const wish = (id: string, body: unknown, query = '') =>
    call(`${REPORTS}/${id}${query}`, { method: 'PATCH', body, as: tokens.publisher })

  describe('approving', () => {
    it('binds the approval to the very content, publishes it and rings for the planner', async () => {
      const ref = await approved()
      const { contentHash } = await loaded(ref)
      expect(await isPlanned(ref)).toBe(true)
      await markPlanned(ref)
      expect(await isPlanned(ref)).toBe(false)
      expect(await approvedHash(ref)).toBe(contentHash)
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
      expect(await approvedHash(ref)).toBeNull()
    })
  })

  describe('an edit after approval', () => {
    it.each([
      ['a draft save', '?draft=true'],
      ['a publishing save', ''],
    ])('by %s takes the approval away and says so', async (_, query) => {
      const ref = await approved()
      await patch(ref.id, { title: `改过的标题 ${ref.id.slice(0, 8)}` }, query)
      expect(await noteOf(ref)).toMatchObject({
        state: 'draft',
        note: expect.stringMatching(/^批准后内容有改动，批准已自动撤回，请重新送审（editor 同志，/),
      })
      expect(await approvedHash(ref)).toBeNull()
      expect(await isPlanned(ref)).toBe(false)
    })

    it('by the Local API takes it away too', async () => {
      const ref = await approved()
      await payload.update({ collection: 'activity-reports', id: ref.id, data: { summary: '新摘要' } })
      expect(await approvedHash(ref)).toBeNull()
    })

    it('by a bulk change takes it away too', async () => {
      const ref = await approved()
      await call(`${REPORTS}?where[id][equals]=${ref.id}`, {
        method: 'PATCH',
        body: { author: '别人' },
        as: tokens.editor,
      })
      expect(await approvedHash(ref)).toBeNull()
    })

    it.each(['?draft=true', ''])('that changes nothing keeps it (%s)', async (query) => {
      const ref = await approved()
      const { contentHash } = await loaded(ref)
      await markPlanned(ref)
      const { body } = await call(`${REPORTS}/${ref.id}?draft=true&depth=0`, { as: tokens.editor })
      expect((await patch(ref.id, body, query)).status).toBe(200)
      expect(await approvedHash(ref)).toBe(contentHash)
      expect(await isPlanned(ref)).toBe(false)
    })

    it.each(['?draft=true', ''])(
      'of the wish alone keeps it and rings with the new time (%s)',
      async (query) => {
        const ref = await approved()
        const { contentHash } = await loaded(ref)
        await markPlanned(ref)
        await wish(ref.id, { publishAt: '2027-01-01T00:00:00.000Z' }, query)
        const [planned] = (await articles.toPlan(1000)).filter(({ id }) => id === ref.id)
        expect(planned).toMatchObject({ publishAt: '2027-01-01T00:00:00.000Z', approvedHash: contentHash })
        expect(planned?.accountIds).toEqual([account])
      },
    )

    it('of the accounts or the time by somebody who may not send takes the approval away', async () => {
      const ref = await approved()
      await patch(ref.id, { publishAt: '2027-01-01T00:00:00.000Z' })
      expect(await approvedHash(ref)).toBeNull()
      expect(await noteOf(ref)).toMatchObject({ note: expect.stringContaining('推送安排有改动') })
    })

    it('rings again when the wish changes while the planner is at work', async () => {
      const ref = await approved()
      const seen = (await articles.toPlan(1000)).filter(({ id }) => id === ref.id)
      await wish(ref.id, { publishAt: '2027-01-02T00:00:00.000Z' })
      for (const article of seen) expect(await articles.done(article)).toBe(false)
      expect(await isPlanned(ref)).toBe(true)
    })

    it('that is refused leaves the approval as it was', async () => {
      const ref = await approved()
      const answer = await patch(ref.id, { title: '长'.repeat(40) })
      expect(answer.status).toBe(400)
      expect(await approvedHash(ref)).toMatch(/^[0-9a-f]{64}$/)
    })

    it('is noticed even when the answer is cut down to a single field', async () => {
      const ref = await approved()
      await wish(ref.id, { publishAt: '2027-01-03T00:00:00.000Z' }, '?select[title]=true')
      expect(await approvedHash(ref)).not.toBeNull()
      await patch(ref.id, { summary: '新摘要' }, '?select[title]=true&draft=true')
      expect(await approvedHash(ref)).toBeNull()
    })

    it('at the moment of approval wins: nothing is approved, and its text is not buried', async () => {
      for (let round = 0; round < 8; round += 1) {
        const id = await newReport()
        const seen = (await call(`${REPORTS}/${id}/review`, { as: tokens.reviewer })).body.hash
        await Promise.all([
          patch(id, { summary: `同时改的 ${round}` }, round % 2 ? '' : '?draft=true'),
          post(`${REPORTS}/${id}/approve`, { hash: seen }),
        ])
        const newest = (await call(`${REPORTS}/${id}?draft=true`, { as: tokens.editor })).body
        expect(newest.summary).toBe(`同时改的 ${round}`)
        expect(newest.review.state).not.toBe('approved')
        expect(await approvedHash({ kind: 'activity-report', id })).toBeNull()
      }
    })

    it('stops the deliveries that were laid out for it', async () => {
      const ref = await approved()
      const delivery = await laidOut(ref)
      await patch(ref.id, { summary: '改了摘要' }, '?draft=true')
      const { approvedHash: left, timeline } = await delivery.now()
      expect(left).toBeNull()
      expect(JSON.stringify(timeline)).toContain('批准后内容有改动')
    })

    it('can be approved again', async () => {
      const ref = await approved()
      await patch(ref.id, { title: `又改 ${ref.id.slice(0, 8)}` }, '?draft=true')
      expect((await post(`${REPORTS}/${ref.id}/approve`)).status).toBe(200)
      const { title } = await loaded(ref)
      expect(title).toBe(`又改 ${ref.id.slice(0, 8)}`)
      expect(await isPlanned(ref)).toBe(true)
    })
  })
}
