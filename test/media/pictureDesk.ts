import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { ArticleRef } from '../../src/articles/articles'
import type { TemporaryPayload } from '../temporaryPayload'
import { aPng, restOf } from './rest'

export type Picture = { id: string; filename: string; url: string }
type Answered = { status: number; body: { errors?: { message: string }[] } }

/** What a valid report of the tests says. */
export const report = (fields: object) => ({
  title: '党员清理河道',
  bodyFormat: 'markdown',
  bodyMarkdown: '正文',
  ...fields,
})

/** The refusal as a person gets it. */
export const refusal = ({ status, body }: Answered) => ({ status, words: body.errors?.[0]?.message })

/** An office with an editor and a publisher, as both use pictures over REST. */
export const openPictureDesk = async (office: TemporaryPayload) => {
  const { payload } = office
  const rest = restOf(payload)
  // Whoever comes first becomes administrator.
  await office.signIn('administrator')
  const [editor, publisher] = [await office.signIn('editor'), await office.signIn('publisher')]
  const { createReviewStore } = await import('../../src/desk/reviewStore')
  const store = createReviewStore(payload, office)
  const deed = (ref: ArticleRef) => ({ ref, actor: { name: '终审同志', mayApprove: true }, at: new Date() })

  let shade = 0
  const change = (id: string, json: object, query = '') =>
    rest.send(`/api/media/${id}${query}`, { method: 'PATCH', as: publisher, json })
  return {
    office,
    payload,
    rest,
    editor,
    publisher,
    submit: async (ref: ArticleRef) => void (await store.submit(deed(ref))),
    approve: async (ref: ArticleRef) => void (await store.approve(deed(ref))),
    aPicture: async (): Promise<Picture> => {
      shade += 1
      const bytes = await aPng(shade, { width: 40, height: 30 })
      return rest.upload({ bytes, name: '合影.png' }, { as: editor })
    },
    make: async (collection: string, data: object): Promise<string> =>
      String((await payload.create({ collection: collection as 'branches', data: data as never })).id),
    change,
    trash: (id: string) => change(id, { deletedAt: new Date().toISOString() }),
    remove: (id: string) => rest.send(`/api/media/${id}?trash=true`, { method: 'DELETE', as: publisher }),
    /** Its file, its address and its row, all out of the trash. */
    isThere: async ({ id, filename, url }: Picture) => {
      expect(existsSync(path.join(office.mediaDir, filename))).toBe(true)
      expect((await rest.ask(url, { as: editor })).status).toBe(200)
      expect((await rest.send(`/api/media/${id}`, { as: editor })).body.deletedAt ?? null).toBeNull()
    },
  }
}
export type PictureDesk = Awaited<ReturnType<typeof openPictureDesk>>
