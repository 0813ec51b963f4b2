import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
import type { TemporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

type Picture = { id: string; filename: string; url: string }

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

const report = (fields: object) => ({
  title: '党员清理河道',
  bodyFormat: 'markdown',
  bodyMarkdown: '正文',
  ...fields,
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

export const inUseSuite = (office: TemporaryPayload) => {
  const { payload } = office
  const rest = restOf(payload)
  let [editor, publisher] = ['', '']
  let reviews: { submit: (ref: ArticleRef) => Promise<void>; approve: (ref: ArticleRef) => Promise<void> }
  beforeAll(async () => {
    // Whoever comes first becomes administrator.
    await office.signIn('administrator')
    ;[editor, publisher] = [await office.signIn('editor'), await office.signIn('publisher')]
    const { createReviewStore } = await import('../../src/desk/reviewStore')
    const store = createReviewStore(payload, office)
    const deed = (ref: ArticleRef) => ({ ref, actor: { name: '终审同志', mayApprove: true }, at: new Date() })
    reviews = {
      submit: async (ref) => void (await store.submit(deed(ref))),
      approve: async (ref) => void (await store.approve(deed(ref))),
    }
  })

  let shade = 0
  const aPicture = async (): Promise<Picture> =>
    rest.upload({ bytes: await aPng(++shade, { width: 40, height: 30 }), name: '合影.png' }, { as: editor })
  const make = async (collection: string, data: object, { draft = false } = {}): Promise<string> =>
    String(
      (await payload.create({ collection: collection as 'branches', data: data as never, draft } as never))
        .id,
    )
  const change = (id: string, json: object, query = '') =>
    rest.send(`/api/media/${id}${query}`, { method: 'PATCH', as: publisher, json })
  const trash = (id: string) => change(id, { deletedAt: new Date().toISOString() })
  const remove = (id: string) => rest.send(`/api/media/${id}?trash=true`, { method: 'DELETE', as: publisher })
  const refusal = ({ status, body }: { status: number; body: { errors?: { message: string }[] } }) => ({
    status,
    words: body.errors?.[0]?.message,
  })
  const isThere = async ({ id, filename, url }: Picture) => {
    expect(existsSync(path.join(office.mediaDir, filename))).toBe(true)
    expect((await rest.ask(url, { as: editor })).status).toBe(200)
    expect((await rest.send(`/api/media/${id}`, { as: editor })).body.deletedAt ?? null).toBeNull()
  }

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
      await reviews.submit({ kind: 'activity-report', id })
      const data = { cover: fresh.id, bodyMarkdown: '没有图片' }
      await payload.update({ collection: 'activity-reports', id, data: data as never })

      for (const attempt of [remove, trash]) {
        const words = expect.stringContaining('活动报道《党员清理河道》')
        expect(refusal(await attempt(old.id))).toEqual({ status: 409, words })
      }
      expect(refusal(await change(old.id, { focalX: 1, focalY: 1 })).status).toBe(409)
      await isThere(old)
      await reviews.submit({ kind: 'activity-report', id })
      expect((await remove(old.id)).status).toBe(200)
    })

    it('by an approved article stays until the approval is gone with an edit', async () => {
      const [old, fresh] = [await aPicture(), await aPicture()]
      const id = await make('activity-reports', report({ cover: old.id }))
      await reviews.submit({ kind: 'activity-report', id })
      await reviews.approve({ kind: 'activity-report', id })
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

  describe('the words and the focal point of a picture', () => {
    const coverOf = async (state: 'draft' | 'pending' | 'approved') => {
      const picture = await aPicture()
      const id = await make('activity-reports', report({ cover: picture.id }), { draft: true })
      const ref = { kind: 'activity-report' as const, id }
      if (state !== 'draft') await reviews.submit(ref)
      if (state === 'approved') await reviews.approve(ref)
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
      const id = await make('activity-reports', report({ bodyMarkdown: `![](media:${picture.id})` }), {
        draft: true,
      })
      await reviews.submit({ kind: 'activity-report', id })

      expect((await change(picture.id, { focalX: 10, focalY: 90 })).status).toBe(200)
      expect((await change(picture.id, { alt: '别的话' })).status).toBe(409)
    })
  })
}
