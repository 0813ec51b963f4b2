import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sizeOf, violationsOf } from '../../src/render'
import type { ArticleKind } from '../../src/render/article'
import { articleOfFile } from './articleOfFile'
import type { Look } from './lookOf'
import { markdownFilesOf } from './markdownFilesOf'
import { UsageError } from './output'
import { renderFile } from './renderFile'

/** What became of one file. `ratio`: characters sent for each character of the text; `ms`: rendering alone. */
export type BatchLine =
  | {
      file: string
      characters: number
      bytes: number
      sourceCharacters: number
      ratio: number
      ms: number
      notices: { level: string; code: string; message: string; where?: string }[]
      violations: { rule: number; message: string; where: string }[]
    }
  | { file: string; error: string }

const rounded = (number: number): number => Number(number.toFixed(3))

const renderOne = async (file: string, { name, out, lookFor }: Job): Promise<BatchLine> => {
  const source = await articleOfFile(file)
  const look = lookFor(source.kind)
  const start = performance.now()
  const { html, size, notices } = renderFile(source, look)
  const ms = rounded(performance.now() - start)
  await writeFile(path.join(out, name), html)
  const sourceCharacters = sizeOf(source.text).characters
  const ratio = rounded(size.characters / Math.max(1, sourceCharacters))
  const violations = violationsOf(html, { picturesPlaced: false })
  return { file: path.basename(file), ...size, sourceCharacters, ratio, ms, notices, violations }
}

type Job = { name: string; out: string; lookFor: (kind: ArticleKind) => Look }

/** `a.md` becomes `a.html`; `a.markdown` beside it keeps its whole name. */
const nameFor = (file: string, taken: Set<string>): string => {
  const short = `${path.parse(file).name}.html`
  const name = taken.has(short) ? `${path.basename(file)}.html` : short
  taken.add(name)
  return name
}

const filesIn = async (folder: string): Promise<string[]> => {
  try {
    return await markdownFilesOf(folder)
  } catch (error) {
    throw error instanceof UsageError
      ? new UsageError(error.message.replace(/，没有添加。$/, '，没有排版。'))
      : error
  }
}

/** Renders every Markdown file of a folder. A file that cannot be rendered is one line with `error`; the others go on. */
export const renderBatch = async (
  folder: string,
  { out, lookFor }: { out: string; lookFor: (kind: ArticleKind) => Look },
): Promise<BatchLine[]> => {
  const files = await filesIn(folder)
  await mkdir(out, { recursive: true })
  const taken = new Set<string>()
  const lines: BatchLine[] = []
  for (const file of files) {
    try {
      lines.push(await renderOne(file, { name: nameFor(file, taken), out, lookFor }))
    } catch (error) {
      lines.push({ file: path.basename(file), error: error instanceof Error ? error.message : String(error) })
    }
  }
  return lines
}
