import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Article, ArticleKind, Notice } from '../../src/render/article'
import type { FrontMatter } from './frontMatter'
import { UsageError } from './output'
import { titledText } from './titledText'

/** A Markdown file as the renderer takes it, without any database. Addresses of pictures stay as written. */
export type ArticleFile = {
  file: string
  /** The folder that relative addresses start from. */
  folder: string
  /** The text without its front matter. */
  text: string
  article: Article
  summary: string
  cover?: string
  /** The row of the same article, for choosing a footer. */
  kind: ArticleKind
  notices: Notice[]
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m
const KEY = /^[ \t]*[\w-]+[ \t]*:/m

/** Front matter with its lines; nothing where the file begins with a divider and prose. */
const headOf = (content: string): string | undefined => {
  const opening = OPENING.exec(content)?.[0]
  if (!opening) return undefined
  const rest = content.slice(opening.length)
  const closing = CLOSING.exec(rest)
  if (!closing || !KEY.test(rest.slice(0, closing.index))) return undefined
  return content.slice(0, opening.length + closing.index + closing[0].length)
}

const kindOf = (head: FrontMatter): ArticleKind => {
  if (head.kind !== 'livestream') return head.kind
  return head.record ? 'livestream-record' : 'livestream-announcement'
}

/** The article as `article add` would store it, and read back by the same function that the line uses. */
const articleOf = async (head: FrontMatter, { title, text }: { title: string; text: string }) => {
  const { renderable } = await import('../../src/articles/renderable')
  const body = { bodyFormat: 'markdown', bodyMarkdown: text }
  const kind = kindOf(head)
  const parts =
    kind === 'livestream-record'
      ? { announcement: head.announcement, record: { ...head.record, ...body } }
      : { announcement: { ...head.announcement, ...body } }
  const own =
    head.kind === 'livestream' ? parts : { ...body, month: head.month, day: head.day, events: head.events }
  const doc = { ...own, title, author: head.author, source: head.source, activityDate: head.date }
  const names = { branch: head.branch, column: head.column }
  return renderable({ kind, doc: doc as never, names: names as never })
}

const untitled = (body: string): Pick<ArticleFile, 'text' | 'article' | 'kind'> => {
  const { title = '', text } = titledText(body)
  const kind = 'activity-report'
  return { text, article: { kind, title, body: { format: 'markdown', text } }, kind }
}

const unread = (message: string): Notice => ({
  level: 'warning',
  code: 'front-matter',
  message: `${message.replace(/没有添加。$/, '')}已按没有抬头的文章处理，请改好再推送。`,
  where: '文件开头',
})

/**
 * Reads a Markdown file with or without front matter. Front matter that cannot be used is set aside with a notice: what
 * readers would see of the text is shown all the same.
 * @throws UsageError when the file cannot be read
 */
export const articleOfFile = async (file: string): Promise<ArticleFile> => {
  const content = file === '-' ? await readAll(process.stdin) : await readText(file)
  const folder = file === '-' ? process.cwd() : path.dirname(path.resolve(file))
  const found = headOf(content)
  const bare = { file, folder, summary: '', notices: [] }
  if (!found) return { ...bare, ...untitled(content) }
  const { parseArticleFile } = await import('./frontMatter')
  try {
    const { head, body } = parseArticleFile(content)
    const { title = '', text } = titledText(body, head.title)
    const article = await articleOf(head, { title, text })
    const cover = head.cover ? path.resolve(folder, head.cover) : undefined
    return {
      ...bare,
      text,
      article,
      summary: head.summary ?? '',
      ...(cover && { cover }),
      kind: kindOf(head),
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { ...bare, ...untitled(content.slice(found.length)), notices: [unread(error.message)] }
  }
}

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new UsageError(code === 'ENOENT' ? `找不到 ${file}。` : `${file} 读不出来（${code}）。`)
  }
}

const readAll = async (stream: NodeJS.ReadableStream): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Where a picture of the article stands: paths in the front matter come back from the line as `media:<path>`. */
export const ownAddress = (src: string): string =>
  /^media:.*[./]/.test(src) ? src.slice('media:'.length) : src
