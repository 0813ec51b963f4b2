import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Article, picturesOf } from '../../src/render'
import { type Advice, lintArticle, type NamedLeader, type PixelSize } from '../../src/render/lint'
import { articleOfFile, ownAddress } from './articleOfFile'
import { UsageError } from './output'
import type { Register } from './register'

const LEVELS = { error: '错误', warning: '注意', hint: '建议' } as const

const FIELDS: Record<string, string> = {
  title: '标题',
  summary: '摘要',
  cover: '封面',
  author: '作者',
  source: '来源',
  body: '正文',
}

const lineOf = ({ level, message, where }: Advice): string => {
  const paragraph = where.paragraph ? `第 ${where.paragraph} 段` : ''
  const excerpt = where.excerpt ? `「${where.excerpt}」` : ''
  return `${LEVELS[level]}  ${FIELDS[where.field] ?? where.field}${paragraph}${excerpt}：${message}`
}

/** Pixel sizes of the pictures that are files here; of others nothing is said. */
const sizesOf = async (sources: readonly string[], folder: string): Promise<Map<string, PixelSize>> => {
  const sizes = new Map<string, PixelSize>()
  const local = sources.filter((src) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(ownAddress(src)))
  if (local.length === 0) return sizes
  const { default: sharp } = await import('sharp')
  for (const src of local) {
    const file = path.resolve(folder, decodedPath(ownAddress(src)))
    const found = await sharp(file)
      .metadata()
      .catch(() => undefined)
    if (found) sizes.set(src, found.autoOrient)
  }
  return sizes
}

const decodedPath = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

const named = async (file: string | undefined): Promise<NamedLeader[]> => {
  if (!file) return []
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`找不到名单 ${file}，没有检查。`)
  })
  return text.split(/\r?\n/).flatMap((line) => {
    const [name, title] = line.split(/[,，\t]/).map((word) => word.trim())
    return name && title ? [{ name, title }] : []
  })
}

const allPictures = (article: Article): string[] => {
  try {
    return picturesOf(article)
  } catch {
    // A node that has no form on WeChat: the advice does not depend on it.
    return []
  }
}

const adviceOn = async (file: string, names: readonly NamedLeader[]): Promise<Advice[]> => {
  const { article, summary, cover, folder } = await articleOfFile(file)
  const sizes = await sizesOf([...allPictures(article), ...(cover ? [cover] : [])], folder)
  return lintArticle(
    { article, summary, cover: cover ? (sizes.get(cover) ?? {}) : null, pictures: (src) => sizes.get(src) },
    { names, now: new Date() },
  )
}

export const lintCommands: Register = (program, act) => {
  program
    .command('lint <file>')
    .description('像老编辑一样看一遍稿子（Markdown 文件，- 表示标准输入）：只提意见，不改一个字')
    .option('--names <file>', '领导名单：每行「姓名,职务」')
    .action((file: string, options: { names?: string }) =>
      act(async () => {
        const advice = await adviceOn(file, await named(options.names))
        return {
          text: advice.length > 0 ? advice.map(lineOf).join('\n') : '没有意见。',
          data: { file, advice },
          exitCode: advice.some(({ level }) => level === 'error') ? 1 : 0,
        }
      }),
    )
}
