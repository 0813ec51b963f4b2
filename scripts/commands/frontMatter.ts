import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { UsageError } from './output'

/** One name or several; people write both. */
const names = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]))

const text = z
  .union([z.string(), z.number()])
  .optional()
  .transform((value) => (value === undefined ? undefined : String(value).trim()))

const KINDS: Record<string, 'activity-report' | 'daily-post' | 'livestream'> = {
  'activity-report': 'activity-report',
  活动报道: 'activity-report',
  'daily-post': 'daily-post',
  党史今天: 'daily-post',
  livestream: 'livestream',
  党课直播: 'livestream',
}

const FrontMatter = z.object({
  kind: z
    .string()
    .default('activity-report')
    .transform((kind, context) => {
      const known = KINDS[kind.trim()]
      if (!known)
        context.addIssue({
          code: 'custom',
          message: `没有「${kind}」这种类型，可用：${Object.keys(KINDS).join('、')}`,
        })
      return known ?? 'activity-report'
    }),
  title: text,
  summary: text,
  author: text,
  branch: text,
  source: text,
  column: text,
  accounts: names,
  at: text,
  cover: text,
  /** The day of the activity. */
  date: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '请写成 2026-06-18 这样的日期')
    .optional(),
  link: text,
  comments: z.boolean().optional(),
  month: z.coerce.number().int().optional(),
  day: z.coerce.number().int().optional(),
  events: z
    .array(
      z.object({
        year: z.coerce.number().int(),
        text: z.string(),
        source: z.string(),
        picture: z.string().optional(),
      }),
    )
    .optional(),
  announcement: z.record(z.string(), z.unknown()).optional(),
  record: z.record(z.string(), z.unknown()).optional(),
})
export type FrontMatter = z.infer<typeof FrontMatter>

const yamlOf = (source: string): unknown => {
  try {
    return parse(source) ?? {}
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
    const at = line ? `（第 ${line + 1} 行附近）` : ''
    throw new UsageError(
      `文件开头 --- 之间的内容读不通${at}，没有添加。请检查冒号后的空格、成对的引号和括号；内容里有特殊符号时用引号括起来。`,
    )
  }
}

const EXPECTED: Record<string, string> = {
  array: '列表',
  boolean: 'true 或 false',
  int: '整数',
  number: '数字',
  object: '分项',
  record: '分项',
  string: '文字',
}

/** What the schema expected, where no field has words of its own. */
const inChinese = (issue: { code?: string; expected?: unknown; input?: unknown }): string => {
  if (issue.input === undefined) return '没有填写'
  return issue.code === 'invalid_type'
    ? `应当是${EXPECTED[String(issue.expected)] ?? '别的写法'}`
    : '写法不对'
}

/**
 * Splits a Markdown file into its front matter and its text.
 * @throws UsageError naming the field that is not usable
 */
export const parseArticleFile = (content: string): { head: FrontMatter; body: string } => {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(content)
  const parsed = FrontMatter.safeParse(match ? yamlOf(match[1] ?? '') : {}, { error: inChinese })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new UsageError(
      `文件开头${issue?.path.length ? `的 ${issue.path.join('.')}` : ''} 不对：${issue?.message}。没有添加。`,
    )
  }
  return { head: parsed.data, body: (match ? (match[2] ?? '') : content).replace(/^\s*\n/, '') }
}
