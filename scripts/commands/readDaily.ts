import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { UsageError } from './output'

const Event = z.object({
  year: z.coerce.number().int().min(1000).max(2100),
  text: z.string().trim().min(1),
  source: z.string().trim().min(1),
})
const Post = z.object({
  month: z.coerce.number().int().min(1).max(12),
  day: z.coerce.number().int().min(1).max(31),
  title: z.string().trim().optional(),
  summary: z.string().trim().optional(),
  events: z.array(Event).min(1),
})
export type DailyInput = z.infer<typeof Post>

const Row = Post.omit({ events: true }).extend(Event.shape)

const complain = (where: string, error: z.ZodError): never => {
  const [first] = error.issues
  throw new UsageError(
    `${where}：${first?.path.join('.')} 不对（${first?.message}）。一条也没有导入，请改好后再来。`,
  )
}

/** Rows of one day become one post with several events, in the order of the file. */
const fromCsv = (text: string): DailyInput[] => {
  const records = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true }) as unknown[]
  const days = new Map<string, DailyInput>()
  for (const [index, record] of records.entries()) {
    const row = Row.safeParse(record)
    if (!row.success) return complain(`第 ${index + 2} 行`, row.error)
    const { month, day, title, summary, ...event } = row.data
    const post = days.get(`${month}-${day}`) ?? { month, day, title, summary, events: [] }
    post.events.push(event)
    days.set(`${month}-${day}`, post)
  }
  return [...days.values()]
}

const fromJson = (text: string): DailyInput[] => {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (cause) {
    throw new UsageError('这个 JSON 文件读不通，一条也没有导入。', { cause })
  }
  const list = Array.isArray(document) ? document : (document as { posts?: unknown })?.posts
  const posts = z.array(Post).safeParse(list)
  return posts.success ? posts.data : complain('JSON 文件', posts.error)
}

/** The daily posts of a .csv or .json file. @throws UsageError naming the row and the field; nothing is imported then */
export const readDaily = (file: string, text: string): DailyInput[] =>
  file.toLowerCase().endsWith('.json') ? fromJson(text) : fromCsv(text)
