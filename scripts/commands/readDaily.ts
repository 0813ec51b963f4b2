import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { UsageError } from './output'

const NOTHING_IMPORTED = '一条也没有导入，请改好后再来。'

const whole = (wording: string, { from, to }: { from: number; to: number }) =>
  z.coerce.number(wording).int(wording).min(from, wording).max(to, wording)
const words = (wording: string) => z.string(wording).trim().min(1, wording)

const Event = z.object({
  year: whole('要写年份，如 1921', { from: 1000, to: 2100 }),
  text: words('要写发生了什么'),
  source: words('要写出处'),
})
const Post = z.object({
  month: whole('要写 1 到 12', { from: 1, to: 12 }),
  day: whole('要写 1 到 31', { from: 1, to: 31 }),
  title: z.string('要写文字').trim().optional(),
  summary: z.string('要写文字').trim().optional(),
  events: z.array(Event, '要写一件或几件事').min(1, '要写一件或几件事'),
})
export type DailyInput = z.infer<typeof Post>

const Row = Post.omit({ events: true }).extend(Event.shape)

const complain = (where: string, error: z.ZodError): never => {
  const [first] = error.issues
  throw new UsageError(`${where}：${first?.path.join('.')} 不对（${first?.message}）。${NOTHING_IMPORTED}`)
}

/** A leap year's calendar: a post for 29 February waits for one. */
const refuseDayOfNoMonth = ({ month, day }: { month: number; day: number }, where: string): void => {
  if (new Date(Date.UTC(2000, month - 1, day)).getUTCDate() === day) return
  throw new UsageError(`${where}：${month} 月没有 ${day} 日。${NOTHING_IMPORTED}`)
}

const recordsOf = (text: string): unknown[] => {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch (cause) {
    const line = (cause as { lines?: number }).lines
    throw new UsageError(
      `${line ? `第 ${line} 行` : '这个 CSV 文件'}读不通：列数和表头对不上，或引号没有成对。${NOTHING_IMPORTED}`,
      { cause },
    )
  }
}

/** Rows of one day become one post with several events, in the order of the file. */
const fromCsv = (text: string): DailyInput[] => {
  const days = new Map<string, DailyInput>()
  for (const [index, record] of recordsOf(text).entries()) {
    const row = Row.safeParse(record)
    if (!row.success) return complain(`第 ${index + 2} 行`, row.error)
    refuseDayOfNoMonth(row.data, `第 ${index + 2} 行`)
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
  if (!Array.isArray(list)) throw new UsageError(`JSON 文件里应当是一个数组，每天一项。${NOTHING_IMPORTED}`)
  return list.map((item, index) => {
    const where = `第 ${index + 1} 项`
    const post = Post.safeParse(item)
    if (!post.success) return complain(where, post.error)
    refuseDayOfNoMonth(post.data, where)
    return post.data
  })
}

/** The daily posts of a .csv or .json file. @throws UsageError naming the row and the field; nothing is imported then */
export const readDaily = (file: string, text: string): DailyInput[] => {
  const posts = file.toLowerCase().endsWith('.json') ? fromJson(text) : fromCsv(text)
  if (posts.length === 0) throw new UsageError(`${file} 里一条也没有，没有导入。`)
  return posts
}
