import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from './output'

/** The Markdown files that a path means: itself, or all in the folder (not below it). @throws UsageError when there are none */
export const markdownFilesOf = async (given: string): Promise<string[]> => {
  const absolute = path.resolve(given)
  const found = await stat(absolute).catch(() => null)
  if (!found) throw new UsageError(`找不到 ${given}，没有添加。`)
  if (found.isFile()) return [absolute]
  const names = await readdir(absolute)
  const files = names.filter((name) => /\.(md|markdown)$/i.test(name)).sort()
  if (files.length === 0) throw new UsageError(`${given} 里没有 .md 文件，没有添加。`)
  return files.map((name) => path.join(absolute, name))
}
