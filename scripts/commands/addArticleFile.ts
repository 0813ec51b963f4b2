import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ArticleRef } from '../../src/articles/articles'
import { approve as approveArticle } from './approve'
import { type FrontMatter, parseArticleFile } from './frontMatter'
import { momentOf } from './moment'
import { UsageError } from './output'
import { bringPicture, bringPicturesOf } from './pictures'
import { accountIds, namedId } from './references'
import type { Session } from './session'
import { titledText } from './titledText'

type Added = {
  file: string
  collection: Collection
  id: string
  title: string
  outcome: 'created' | 'updated' | 'unchanged'
  approved: boolean
  notes: string[]
}
type Collection = 'activity-reports' | 'daily-posts' | 'livestreams'

const COLLECTIONS: Record<FrontMatter['kind'], Collection> = {
  'activity-report': 'activity-reports',
  'daily-post': 'daily-posts',
  livestream: 'livestreams',
}

/** What to approve: of a livestream each part that the file gives. */
const partsOf = (head: FrontMatter, id: string): ArticleRef[] => {
  if (head.kind !== 'livestream') return [{ kind: head.kind, id }]
  return [
    ...(head.announcement ? [{ kind: 'livestream-announcement' as const, id }] : []),
    ...(head.record ? [{ kind: 'livestream-record' as const, id }] : []),
  ]
}

/** The fields that every kind has. */
const commonFields = async (
  session: Session,
  { head, folder, notes }: { head: FrontMatter; folder: string; notes: string[] },
) => ({
  summary: head.summary,
  author: head.author,
  branch: await namedId(session, { collection: 'branches', name: head.branch, notes }),
  source: head.source,
  column: await namedId(session, { collection: 'columns', name: head.column, notes }),
  accounts: await accountIds(session, head.accounts),
  cover: head.cover
    ? await bringPicture(session, { file: path.resolve(folder, head.cover), alt: head.title })
    : undefined,
  sourceUrl: head.link,
  openComments: head.comments,
})

const fieldsOfKind = (head: FrontMatter, markdown: string): Record<string, unknown> => {
  const text = { bodyFormat: 'markdown', bodyMarkdown: markdown }
  const at = head.at ? momentOf(head.at).toISOString() : undefined
  if (head.kind === 'activity-report') return { ...text, activityDate: head.date, publishAt: at }
  if (head.kind === 'daily-post') return { ...text, month: head.month, day: head.day, events: head.events }
  return {
    announcement: head.announcement,
    record: head.record && { ...head.record, ...text },
    ...(head.record ? { recordAt: at } : { announceAt: at }),
  }
}

const defined = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const idsOnly = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, each) =>
    each && typeof each === 'object' && 'createdAt' in each ? each.id : each,
  )

const isSame = (stored: Record<string, unknown>, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(idsOnly(stored[name])) === JSON.stringify(idsOnly(value)),
  )

/**
 * Adds one Markdown file as an article, or updates the article that came from this file before.
 * @throws UsageError when the file cannot become an article; then nothing of it was written but pictures
 */
export const addArticleFile = async (
  session: Session,
  { file, approve }: { file: string; approve: boolean },
): Promise<Added> => {
  const { payload } = session
  const { head, body } = parseArticleFile(await readFile(file, 'utf8'))
  const notes: string[] = []
  const folder = path.dirname(file)
  const { title, text } = titledText(body, head.title)
  if (!title) throw new UsageError('没有标题：请在文件开头写 title，或以「# 标题」开头。没有添加。')
  const collection = COLLECTIONS[head.kind]
  const markdown = await bringPicturesOf(session, {
    markdown: text,
    folder,
  })
  const common = await commonFields(session, { head, folder, notes })
  const data = defined({ title, ...common, ...fieldsOfKind(head, markdown), origin: `file:${file}` })

  const { docs } = await payload.find({
    collection,
    where: { origin: { equals: data.origin as string } },
    draft: true,
    limit: 1,
    depth: 0,
  })
  const stored = docs[0] as { id: string } | undefined
  const same = stored !== undefined && isSame(stored as never, data)
  const saved = same
    ? stored
    : stored
      ? await payload.update({ collection, id: stored.id, data: data as never, draft: true })
      : await payload.create({ collection, data: data as never, draft: true })
  if (approve) for (const ref of partsOf(head, saved.id)) await approveArticle(session, ref)
  return {
    file,
    collection,
    id: saved.id,
    title,
    outcome: same ? 'unchanged' : stored ? 'updated' : 'created',
    approved: approve,
    notes,
  }
}
