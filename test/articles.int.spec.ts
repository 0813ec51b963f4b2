import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArticleStore } from '../src/articles/articleStore'
import type { ArticleRef } from '../src/articles/articles'
import type { Doc } from '../src/articles/canonical'
import { contentHash } from '../src/articles/contentHash'
import { createEditionStore } from '../src/articles/editionStore'
import { createMediaStore } from '../src/articles/mediaStore'
import { createStandingStore } from '../src/articles/standingStore'
import { createFooterStore } from '../src/content/footerStore'
import { createFooterReviewStore } from '../src/desk/footerReviewStore'
import { createReviewStore } from '../src/desk/reviewStore'
import { createGuardedStore } from '../src/store/guardedStore'
import { temporaryPayload } from './temporaryPayload'

const office = await temporaryPayload()
const { payload } = office
const { mediaDir } = office
const store = createGuardedStore({ payload, onStep: () => {} })
const standings = createStandingStore(store)
const parts = { editions: createEditionStore(store), standings, media: createMediaStore(payload), mediaDir }
const articles = createArticleStore(parts)
const reviews = createReviewStore(payload, { mediaDir })
const ACTOR = { name: '终审同志', mayApprove: true }

/** Approves what is saved and loads it as the line does. */
const approved = async (ref: ArticleRef) => {
  await reviews.approve({ ref, actor: ACTOR, at: new Date() })
  return articles.load(ref)
}
const footers = createFooterStore({ payload, mediaDir: office.mediaDir })
afterAll(() => office.close())

const picture = async (name: string, shade: number) => {
  const background = { r: shade, g: 0, b: 0 }
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer()
  const file = { data, name, mimetype: 'image/png', size: data.length }
  return {
    bytes: data,
    id: (await payload.create({ collection: 'media', data: { focalX: 25, focalY: 75 }, file })).id,
  }
}

let cover: Awaited<ReturnType<typeof picture>>
let inText: typeof cover
let branch = ''
let column = ''
beforeAll(async () => {
  cover = await picture('封面 一.png', 1)
  inText = await picture('河道（清理后）.png', 2)
  branch = (await payload.create({ collection: 'branches', data: { name: '社区党支部' } })).id
  column = (await payload.create({ collection: 'columns', data: { name: '党建活动' } })).id
})

const report = async (fields: Record<string, unknown>) => {
  const data = { title: '支部走进社区', bodyFormat: 'markdown', ...fields }
  const { id } = await payload.create({ collection: 'activity-reports', data: data as never })
  return approved({ kind: 'activity-report', id })
}

describe('an article as the line loads it', () => {
  it('has names, cover with focal point, and the pictures of its text with their bytes', async () => {
    const article = await report({
      bodyMarkdown: `清理河道。\n\n![说明](media:${inText.id})\n\n![没有](media:00000000-0000-4000-8000-000000000000)`,
      cover: cover.id,
      branch,
      column,
      summary: '摘要',
      author: '李明',
      openComments: true,
    })
    expect(article).toMatchObject({
      title: '支部走进社区',
      digest: '摘要',
      author: '李明',
      openComments: true,
      approvedHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      branchId: branch,
      columnId: column,
      article: { branch: '社区党支部', column: '党建活动', kind: 'activity-report' },
      cover: { focal: { x: 0.25, y: 0.75 } },
    })
    expect([...(article?.pictures.keys() ?? [])]).toEqual([`media:${inText.id}`])
    const found = article?.pictures.get(`media:${inText.id}`)
    expect(await found?.read()).toEqual(inText.bytes)
    expect(found?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await article?.cover?.read()).toEqual(cover.bytes)
  })

  it('finds the pictures of a rich text', async () => {
    const upload = {
      type: 'upload',
      version: 3,
      format: '',
      relationTo: 'media',
      value: inText.id,
      fields: null,
    }
    const root = { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [upload] }
    const article = await report({ bodyFormat: 'richtext', body: { root } })
    expect([...(article?.pictures.keys() ?? [])]).toEqual([`media:${inText.id}`])
  })

  it('finds the pictures of a livestream and of events', async () => {
    const { id } = await payload.create({
      collection: 'livestreams',
      data: {
        title: '直播',
        announcement: { speaker: '王老师', venue: '礼堂', time: '2026-12-01T11:00:00.000Z' },
        record: { start: '2026-12-01T11:00:00.000Z', summary: '两小时', pictures: [cover.id, inText.id] },
      },
    })
    const record = await approved({ kind: 'livestream-record', id })
    expect(record?.pictures.size).toBe(2)
    expect((await approved({ kind: 'livestream-announcement', id }))?.pictures.size).toBe(0)
    const post = await payload.create({
      collection: 'daily-posts',
      data: {
        title: '今天',
        month: 7,
        day: 1,
        events: [{ year: 1921, text: '某事', source: '某书', picture: cover.id }],
      },
    })
    expect((await approved({ kind: 'daily-post', id: post.id }))?.pictures.size).toBe(1)
  })

  it('is nothing where there is none', async () => {
    expect(await articles.load({ kind: 'daily-post', id: '00000000-0000-4000-8000-000000000000' })).toBeNull()
  })

  it.each([
    ['quotes, line separators and characters beyond the first plane', '“引号” \\ \u2028 \t 🇨🇳 𠮷'],
    ['a long text', `${'“支部”工作\n\n'.repeat(1_500)}完`],
  ])('reads what the database holds, to the letter: %s', async (_, text) => {
    const data = { title: '支部走进社区', summary: '摘要', bodyFormat: 'markdown', bodyMarkdown: text }
    const { id } = await payload.create({ collection: 'activity-reports', data: data as never })
    const row = await payload.db.findOne<Doc & { id: string }>({
      collection: 'activity-reports',
      where: { id: { equals: id } },
    })
    const loaded = await approved({ kind: 'activity-report', id })
    expect(loaded?.article.body).toMatchObject({ text })
    expect(row?.bodyMarkdown).toBe(text)
    expect((await standings.of({ kind: 'activity-report', id }))?.approved?.words).toBe(
      contentHash('activity-report', row as Doc),
    )
  })

  it('costs three statements: standing, edition, pictures', async () => {
    const { id } = await payload.create({
      collection: 'activity-reports',
      data: {
        title: '算账',
        bodyFormat: 'markdown',
        bodyMarkdown: `![图](media:${inText.id})`,
        branch,
        column,
        cover: cover.id,
      },
    })
    await reviews.approve({ ref: { kind: 'activity-report', id }, actor: ACTOR, at: new Date() })
    const { client } = payload.db as unknown as { client: { execute: (...given: unknown[]) => unknown } }
    const execute = client.execute
    let statements = 0
    client.execute = (...given) => {
      statements += 1
      return execute.apply(client, given)
    }
    await articles.load({ kind: 'activity-report', id })
    client.execute = execute
    expect(statements).toBe(3)
  })
})

describe('the footer of a delivery', () => {
  const approveFooter = (id: string) =>
    createFooterReviewStore(payload, { mediaDir }).approve({ id, actor: ACTOR, at: new Date() })

  const facts = { kind: 'activity-report', accountId: 'a1', on: '2026-07-01' } as const

  it('is chosen by rules among the approved ones, and an edit is used once it is approved', async () => {
    const { id } = await payload.create({
      collection: 'recruitment-footers',
      data: {
        name: '通用',
        title: '欢迎加入我们',
        conditions: '年满十八岁',
        steps: '递交申请书\n\n 谈话 \n',
        qrPicture: cover.id,
        order: 50,
        rules: { columns: [column], from: '2026-07-01', until: '2026-07-31' },
      },
    })
    expect(await footers.choose({ ...facts, columnId: column })).toBeNull()
    await approveFooter(id)
    expect(await footers.choose(facts)).toBeNull()
    const chosen = await footers.choose({ ...facts, columnId: column })
    expect(chosen).toMatchObject({
      id,
      footer: {
        title: '欢迎加入我们',
        conditions: '年满十八岁',
        steps: ['递交申请书', '谈话'],
        qrPicture: `media:${cover.id}`,
      },
    })
    expect(await chosen?.qr?.read()).toEqual(cover.bytes)
    expect(await footers.choose({ ...facts, columnId: column, on: '2026-08-01' })).toBeNull()

    await payload.update({ collection: 'recruitment-footers', id, data: { conditions: '年满十八周岁' } })
    expect((await footers.choose({ ...facts, columnId: column }))?.version).toBe(chosen?.version)
    await approveFooter(id)
    const later = await footers.choose({ ...facts, columnId: column })
    expect(later).toMatchObject({ footer: { conditions: '年满十八周岁' } })
    expect(later?.version).not.toBe(chosen?.version)

    await payload.update({ collection: 'recruitment-footers', id, data: { enabled: false } })
    expect(await footers.choose({ ...facts, columnId: column })).not.toBeNull()
    await approveFooter(id)
    expect(await footers.choose({ ...facts, columnId: column })).toBeNull()
  })
})
