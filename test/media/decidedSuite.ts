import { describe, expect, it } from 'vitest'
import { type PictureDesk, refusal, report } from './pictureDesk'

export const decidedSuite = (desk: PictureDesk) => {
  const { rest, editor, publisher, aPicture, make, change } = desk

  describe('the words and the focal point of a picture', () => {
    const coverOf = async (state: 'draft' | 'pending' | 'approved') => {
      const picture = await aPicture()
      const id = await make('activity-reports', report({ cover: picture.id }))
      const ref = { kind: 'activity-report' as const, id }
      if (state !== 'draft') await desk.submit(ref)
      if (state === 'approved') await desk.approve(ref)
      return picture
    }
    const EDITS: [string, object, RegExp, string?][] = [
      ['focal point', { focalX: 10, focalY: 90 }, /焦点没有改动.*《党员清理河道》已经送审或批准/],
      [
        'focal point, by the drawer of the admin',
        {},
        /焦点没有改动/,
        '?uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=100&uploadEdits[crop][height]=100&uploadEdits[widthInPixels]=40&uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90',
      ],
      ['description', { alt: '别的话' }, /说明和来源没有改动.*《党员清理河道》已经送审或批准/],
      ['credit', { credit: '别人' }, /说明和来源没有改动/],
    ]

    for (const state of ['pending', 'approved'] as const) {
      it.each(EDITS)(
        `stay as they are while an article that shows it is ${state}: %s`,
        async (_, json, words, query) => {
          const { id } = await coverOf(state)
          const before = (await rest.send(`/api/media/${id}`, { as: editor })).body

          for (const as of [editor, publisher]) {
            const answer = await rest.send(`/api/media/${id}${query ?? ''}`, { method: 'PATCH', as, json })
            expect(refusal(answer)).toEqual({ status: 409, words: expect.stringMatching(words) })
          }
          expect((await rest.send(`/api/media/${id}`, { as: editor })).body).toEqual(before)
        },
      )
    }

    it.each(EDITS)('are free while nothing is submitted: %s', async (_, json, _words, query) => {
      const { id } = await coverOf('draft')
      const { status, body } = await change(id, json, query)

      expect(status).toBe(200)
      expect(body.doc).toMatchObject(Object.keys(json).length > 0 ? json : { focalX: 10, focalY: 90 })
    })

    it('may be sent back unchanged by a form, whatever is approved', async () => {
      const { id } = await coverOf('approved')
      const { body } = await rest.send(`/api/media/${id}`, { as: editor })

      expect((await change(id, body)).status).toBe(200)
    })

    it('move freely in a text: only a cover is cut by the focal point', async () => {
      const picture = await aPicture()
      const id = await make('activity-reports', report({ bodyMarkdown: `![](media:${picture.id})` }))
      await desk.submit({ kind: 'activity-report', id })

      expect((await change(picture.id, { focalX: 10, focalY: 90 })).status).toBe(200)
      expect((await change(picture.id, { alt: '别的话' })).status).toBe(409)
    })
  })
}
