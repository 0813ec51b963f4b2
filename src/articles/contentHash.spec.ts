import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Doc } from './canonical'
import { contentHash } from './contentHash'
import type { ArticleKind } from './kinds'

const word = (text: string, format = 0): Doc => ({
  type: 'text',
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const paragraph = (...children: Doc[]): Doc => ({
  type: 'paragraph',
  version: 1,
  indent: 0,
  format: '',
  direction: 'ltr',
  children,
})
const richText = (...children: Doc[]): Doc => ({ root: { type: 'root', version: 1, children } })

const REPORT: Doc = {
  title: '支部走进社区',
  summary: '三十名党员清理河道',
  author: '李明',
  branch: 'b1',
  source: '宣传组',
  cover: 'm1',
  column: 'c1',
  sourceUrl: 'https://example.cn/a',
  openComments: false,
  bodyFormat: 'richtext',
  body: richText(paragraph(word('周六上午'), word('三十名党员', 1))),
}
const DAILY: Doc = {
  ...REPORT,
  month: 11,
  day: 21,
  events: [{ id: 'row', year: 1921, text: '某事', picture: 'm2', source: '某书' }],
}
const LIVESTREAM: Doc = {
  ...REPORT,
  announcement: {
    topic: '长征',
    speaker: '王老师',
    venue: '礼堂',
    time: '2026-11-21T11:00:00.000Z',
    link: 'https://example.cn/live',
    bodyFormat: 'markdown',
    bodyMarkdown: '欢迎收看',
  },
  record: {
    title: '回顾',
    start: '2026-11-21T11:00:00.000Z',
    end: '2026-11-21T13:00:00.000Z',
    peakViewers: 10,
    totalViewers: 20,
    hallCount: 0,
    comments: 3,
    replayLink: 'https://example.cn/replay',
    summary: '两小时',
    pictures: ['m3', 'm4'],
    bodyFormat: 'markdown',
    bodyMarkdown: '正文',
  },
}
const DOCS: Record<ArticleKind, Doc> = {
  'activity-report': REPORT,
  'daily-post': DAILY,
  'livestream-announcement': LIVESTREAM,
  'livestream-record': LIVESTREAM,
}
const KINDS = Object.keys(DOCS) as ArticleKind[]
const anyKind = fc.constantFrom(...KINDS)

/** The same document with the keys of every object in another order. */
const shuffled = (value: unknown, seed: number): unknown => {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, seed))
  if (value === null || typeof value !== 'object') return value
  const keys = Object.keys(value).sort(
    (a, b) => ((a.charCodeAt(0) * seed) % 97) - ((b.charCodeAt(0) * seed) % 97),
  )
  return Object.fromEntries(keys.map((key) => [key, shuffled((value as Doc)[key], seed)]))
}

/** Puts a value at a dotted path of a copy. */
const withAt = (doc: Doc, [path, value]: [string, unknown]): Doc => {
  const copy = structuredClone(doc)
  const keys = path.split('.')
  const owner = keys.slice(0, -1).reduce<Doc>((at, key) => at[key] as Doc, copy)
  owner[keys.at(-1) as string] = value
  return copy
}

const changes = (kind: ArticleKind, changed: [string, unknown]) =>
  contentHash(kind, withAt(DOCS[kind], changed)) !== contentHash(kind, DOCS[kind])

const HEAD = ['title', 'summary', 'author', 'branch', 'source', 'cover', 'column', 'sourceUrl']
const ANNOUNCED = ['topic', 'speaker', 'venue', 'link'].map((name) => `announcement.${name}`)
const SEEN: Record<ArticleKind, string[]> = {
  'activity-report': [...HEAD, 'body.root.children.0.children.0.text'],
  'daily-post': [...HEAD, 'events.0.text', 'events.0.picture', 'events.0.source'],
  'livestream-announcement': [...HEAD, ...ANNOUNCED, 'announcement.bodyMarkdown'],
  'livestream-record': [
    ...HEAD,
    ...ANNOUNCED.slice(0, 3),
    'record.title',
    'record.summary',
    'record.bodyMarkdown',
  ],
}
const NUMBERS: [ArticleKind, string][] = [
  ['daily-post', 'month'],
  ['daily-post', 'day'],
  ['daily-post', 'events.0.year'],
  ['livestream-record', 'record.peakViewers'],
  ['livestream-record', 'record.totalViewers'],
  ['livestream-record', 'record.hallCount'],
  ['livestream-record', 'record.comments'],
  ['livestream-announcement', 'announcement.time'],
  ['livestream-record', 'record.start'],
  ['livestream-record', 'record.end'],
]

describe('the digest of an article', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: 2, max: 96 }), (kind, seed) => {
        expect(contentHash(kind, shuffled(DOCS[kind], seed) as Doc)).toBe(contentHash(kind, DOCS[kind]))
      }),
    )
  })

  it('changes with every text that readers see', () => {
    const seen = KINDS.flatMap((kind) => SEEN[kind].map((path) => [kind, path] as const))
    fc.assert(
      fc.property(
        fc.constantFrom(...seen),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        ([kind, path], added) => {
          expect(changes(kind, [path, `${added}丨改`])).toBe(true)
          expect(changes(kind, [path, null])).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })

  it.each(NUMBERS)('changes with the figure or time: %s %s', (kind, path) => {
    expect(changes(kind, [path, 7])).toBe(true)
    expect(changes(kind, [path, null])).toBe(true)
  })

  it('sees the day of a report once there is one, and is what it was before without', () => {
    const before = contentHash('activity-report', REPORT)
    expect(contentHash('activity-report', { ...REPORT, activityDate: null })).toBe(before)
    expect(contentHash('activity-report', { ...REPORT, activityDate: '' })).toBe(before)
    expect(contentHash('activity-report', { ...REPORT, activityDate: '2026-06-18' })).not.toBe(before)
  })

  it('tells no viewers from an unknown number of viewers', () => {
    expect(changes('livestream-record', ['record.hallCount', null])).toBe(true)
  })

  it('never gives two different rich texts one digest', () => {
    const inline = fc.record({ text: fc.string({ minLength: 1, maxLength: 3 }), format: fc.nat(3) })
    const texts = fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    const hashOf = (rows: { text: string; format: number }[][]) =>
      contentHash('activity-report', {
        ...REPORT,
        body: richText(...rows.map((row) => paragraph(...row.map(({ text, format }) => word(text, format))))),
      })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })

  it.each([
    ['a version number', ['body.root.children.0.version', 2]],
    ['a row id', ['body.root.children.0.id', 'x']],
    ['the format of the next letter', ['body.root.children.0.textFormat', 1]],
    ['a direction nobody chose', ['body.root.children.0.direction', null]],
    ['an indent of nothing', ['body.root.children.0.indent', undefined]],
    ['the schedule', ['publishAt', '2026-12-01T00:00:00.000Z']],
    ['the targets', ['accounts', ['a1']]],
    ['the review', ['review', { state: 'approved' }]],
    ['the Markdown that is not chosen', ['bodyMarkdown', '别的']],
  ] as [string, [string, unknown]][])('does not see %s', (_, changed) => {
    expect(changes('activity-report', changed)).toBe(false)
  })

  it.each([
    ['a direction from right to left', ['body.root.children.0.direction', 'rtl']],
    ['bold letters', ['body.root.children.0.children.0.format', 1]],
    ['an alignment', ['body.root.children.0.format', 'center']],
    ['the other form of body', ['bodyFormat', 'markdown']],
    ['comments', ['openComments', true]],
  ] as [string, [string, unknown]][])('sees %s', (_, changed) => {
    expect(changes('activity-report', changed)).toBe(true)
  })

  it('takes a related document for its id, and every kind of nothing for nothing', () => {
    const populated = {
      ...REPORT,
      branch: { id: 'b1', name: '一支部' },
      cover: { id: 'm1', filename: '封面.jpg' },
    }
    expect(contentHash('activity-report', populated)).toBe(contentHash('activity-report', REPORT))
    const bare = (nothing: unknown) =>
      contentHash('activity-report', { ...REPORT, source: nothing, cover: nothing })
    expect(new Set([bare(undefined), bare(null), bare('')]).size).toBe(1)
  })

  it('takes one moment for one moment, however it is written', () => {
    expect(changes('livestream-announcement', ['announcement.time', '2026-11-21T19:00:00+08:00'])).toBe(false)
  })

  it('keeps the two articles of a livestream apart', () => {
    expect(changes('livestream-record', ['announcement.bodyMarkdown', '改'])).toBe(false)
    expect(changes('livestream-record', ['announcement.link', '改'])).toBe(false)
    expect(changes('livestream-announcement', ['record.summary', '改'])).toBe(false)
    expect(contentHash('livestream-record', LIVESTREAM)).not.toBe(
      contentHash('livestream-announcement', LIVESTREAM),
    )
  })

  it('sees which picture stands in the text, but not how much of it came along', () => {
    const upload = (value: unknown): Doc => ({
      type: 'upload',
      id: 'n',
      version: 3,
      relationTo: 'media',
      value,
    })
    const hashOf = (value: unknown) =>
      contentHash('activity-report', { ...REPORT, body: richText(upload(value)) })
    expect(hashOf({ id: 'm7', filename: 'a.jpg' })).toBe(hashOf('m7'))
    expect(hashOf('m8')).not.toBe(hashOf('m7'))
  })

  it('sees every field of a block but the id of its row', () => {
    const block = (fields: Doc): Doc => ({ type: 'block', version: 2, format: '', fields })
    const hashOf = (fields: Doc) =>
      contentHash('activity-report', { ...REPORT, body: richText(block(fields)) })
    const plain = hashOf({ id: '1', blockType: 'callout', title: '提示', version: 1 })
    expect(hashOf({ blockType: 'callout', id: '2', version: 1, title: '提示' })).toBe(plain)
    expect(hashOf({ id: '1', blockType: 'callout', title: '提示', version: 2 })).not.toBe(plain)
    expect(hashOf({ id: '1', blockType: 'callout', title: '警告', version: 1 })).not.toBe(plain)
  })

  it('takes an editor that was only clicked into for an empty one', () => {
    const hashOf = (body: unknown) => contentHash('activity-report', { ...REPORT, body })
    expect(hashOf(richText(paragraph()))).toBe(hashOf(null))
  })
})
