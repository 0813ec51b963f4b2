import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Picture, type PictureDesk, refusal, report } from './pictureDesk'

const upload = (id: string) => ({
  type: 'upload',
  version: 3,
  format: '',
  relationTo: 'media',
  value: id,
  fields: null,
})
const block = (fields: object) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'b', blockName: '', ...fields },
})
const richText = (...children: object[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})

/** Every way in which something shows a picture: collection, its document, and what the refusal calls it. */
const SHOWN: [string, (id: string) => { collection: string; data: object; name: string }][] = [
  [
    'as a cover',
    (id) => ({
      collection: 'activity-reports',
      data: report({ cover: id }),
      name: '活动报道《党员清理河道》',
    }),
  ],
  [
    'in a Markdown text',
    (id) => ({
      collection: 'activity-reports',
      data: report({ bodyMarkdown: `一\n\n![](media:${id})` }),
      name: '活动报道《党员清理河道》',
    }),
  ],
  [
    'in a rich text',
    (id) => ({
      collection: 'activity-reports',
      data: report({ bodyFormat: 'richtext', body: richText(upload(id)) }),
      name: '活动报道《党员清理河道》',
    }),
  ],
  [
    'in a grid of a rich text',
    (id) => ({
      collection: 'activity-reports',
      data: report({
        bodyFormat: 'richtext',
        body: richText(block({ blockType: 'pictureGrid', pictures: [{ picture: id }] })),
      }),
      name: '活动报道《党员清理河道》',
    }),
  ],
  [
    'with an event',
    (id) => ({
      collection: 'daily-posts',
      data: {
        title: '建党',
        month: 7,
        day: 1,
        events: [{ year: 1921, text: '甲', source: '乙', picture: id }],
      },
      name: '党史今天《建党》',
    }),
  ],
  [
    'in the record of a lecture',
    (id) => ({
      collection: 'livestreams',
      data: { title: '党课', record: { pictures: [id] } },
      name: '党课直播《党课》',
    }),
  ],
  [
    'in the text of an announcement',
    (id) => ({
      collection: 'livestreams',
      data: { title: '党课', announcement: { bodyFormat: 'markdown', bodyMarkdown: `![](media:${id})` } },
      name: '党课直播《党课》',
    }),
  ],
  [
    'as the code of a footer',
    (id) => ({
      collection: 'recruitment-footers',
      data: { name: '常用', title: '加入我们', qrPicture: id },
      name: '动员文案《常用》',
    }),
  ],
]

export const inUseSuite = (desk: PictureDesk) => {
  const { office, payload, rest, editor, publisher, aPicture, make, change, trash, remove, isThere } = desk

  describe('a picture that is shown', () => {
    it.each(SHOWN)(
      '%s is neither deleted nor put into the trash, and the refusal names who shows it',
      async (_, where) => {
        const picture = await aPicture()
        const { collection, data, name } = where(picture.id)
        const id = await make(collection, data)

        for (const attempt of [remove, trash]) {
          const { status, words } = refusal(await attempt(picture.id))
          expect([status, words]).toEqual([
            409,
            expect.stringContaining(`「合影.png」正在使用，没有删除：${name}。请先`),
          ])
        }
        await isThere(picture)

        await payload.delete({ collection: collection as 'branches', id })
        expect((await trash(picture.id)).status).toBe(200)
        expect((await remove(picture.id)).status).toBe(200)
      },
    )

    it('by an article in the trash stays, too: what lies there may come back', async () => {
      const picture = await aPicture()
      const id = await make('activity-reports', report({ cover: picture.id }))
      await payload.update({
        collection: 'activity-reports',
        id,
        data: { deletedAt: new Date().toISOString() },
      })

      expect(refusal(await remove(picture.id))).toEqual({
        status: 409,
        words: expect.stringContaining('《党员清理河道》（在回收站）'),
      })
      await isThere(picture)
    })

    it('only by an older version goes', async () => {
      const [old, fresh] = [await aPicture(), await aPicture()]
      const id = await make('activity-reports', report({ cover: old.id }))
      await payload.update({ collection: 'activity-reports', id, data: { cover: fresh.id } as never })
      expect((await remove(old.id)).status).toBe(200)
      expect((await remove(fresh.id)).status).toBe(409)
    })

    it('only by an edition that is in review stays, although the document shows another by now', async () => {
      const [old, fresh] = [await aPicture(), await aPicture()]
      const id = await make(
        'activity-reports',
        report({ cover: old.id, bodyMarkdown: `![](media:${old.id})` }),
      )
      await desk.submit({ kind: 'activity-report', id })
      const data = { cover: fresh.id, bodyMarkdown: '没有图片' }
      await payload.update({ collection: 'activity-reports', id, data: data as never })

      for (const attempt of [remove, trash]) {
        const words = expect.stringContaining('活动报道《党员清理河道》')
        expect(refusal(await attempt(old.id))).toEqual({ status: 409, words })
      }
      expect(refusal(await change(old.id, { focalX: 1, focalY: 1 })).status).toBe(409)
      await isThere(old)
      await desk.submit({ kind: 'activity-report', id })
      expect((await remove(old.id)).status).toBe(200)
    })

    it('by an approved article stays until the approval is gone with an edit', async () => {
      const [old, fresh] = [await aPicture(), await aPicture()]
      const id = await make('activity-reports', report({ cover: old.id }))
      await desk.submit({ kind: 'activity-report', id })
      await desk.approve({ kind: 'activity-report', id })
      expect((await remove(old.id)).status).toBe(409)

      await payload.update({ collection: 'activity-reports', id, data: { cover: fresh.id } as never })
      expect((await remove(old.id)).status).toBe(200)
      expect((await remove(fresh.id)).status).toBe(409)
    })

    it('as the code of a footer stays while the approved footer shows it, whatever is saved since', async () => {
      const [old, fresh] = [await aPicture(), await aPicture()]
      const id = await make('recruitment-footers', { name: '常用', title: '加入我们', qrPicture: old.id })
      const { createFooterReviewStore } = await import('../../src/desk/footerReviewStore')
      const footers = createFooterReviewStore(payload, office)
      const approve = () =>
        footers.approve({ id, actor: { name: '终审同志', mayApprove: true }, at: new Date() })
      await approve()
      await payload.update({ collection: 'recruitment-footers', id, data: { qrPicture: fresh.id } as never })
      const words = expect.stringContaining('动员文案《常用》')
      expect(refusal(await remove(old.id))).toEqual({ status: 409, words })

      await approve()
      expect((await remove(old.id)).status).toBe(200)
      expect((await remove(fresh.id)).status).toBe(409)
    })

    it('is passed over when many are deleted at once; the others go', async () => {
      const [used, spare] = [await aPicture(), await aPicture()]
      await make('activity-reports', report({ cover: used.id }))
      const which = `where[id][in][0]=${used.id}&where[id][in][1]=${spare.id}`

      const trashed = await rest.send(`/api/media?${which}`, {
        method: 'PATCH',
        as: publisher,
        json: { deletedAt: new Date().toISOString() },
      })
      expect(trashed.body.errors).toMatchObject([
        { id: used.id, message: expect.stringContaining('正在使用') },
      ])
      const { body } = await rest.send(`/api/media?${which}&trash=true`, { method: 'DELETE', as: publisher })
      expect(body.docs.map(({ id }: Picture) => id)).toEqual([spare.id])
      expect(body.errors).toMatchObject([
        { id: used.id, message: expect.stringContaining('《党员清理河道》') },
      ])
      await isThere(used)
      expect(existsSync(path.join(office.mediaDir, spare.filename))).toBe(false)
    })

    it('by many is refused with the first five and their number', async () => {
      const picture = await aPicture()
      for (let n = 1; n <= 7; n += 1)
        await make('activity-reports', report({ title: `第 ${n} 篇`, cover: picture.id }))

      const { words = '' } = refusal(await remove(picture.id))
      expect(words.match(/《第 \d 篇》/g)).toHaveLength(5)
      expect(words).toContain('等 7 处')
    })

    it('is never deleted by an editor, shown or not', async () => {
      const picture = await aPicture()
      expect((await rest.send(`/api/media/${picture.id}`, { method: 'DELETE', as: editor })).status).toBe(403)
      await isThere(picture)
    })
  })
}
