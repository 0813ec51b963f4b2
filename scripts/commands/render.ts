import { THEMES } from '../../src/render'
import { articleOfFile } from './articleOfFile'
import { lookOf } from './lookOf'
import { type Outcome, UsageError } from './output'
import type { Register } from './register'
import { renderBatch } from './renderBatch'
import { noticeLine, renderFile } from './renderFile'

type Options = { theme?: string; account?: string; batch?: string; out?: string }

const one = async (file: string, options: Options): Promise<Outcome> => {
  const source = await articleOfFile(file)
  const look = (await lookOf(options))(source.kind)
  const { html, notices, size } = renderFile(source, look)
  for (const notice of notices) process.stderr.write(`${noticeLine(notice)}\n`)
  return { text: html, data: { file, title: source.article.title, theme: look.theme, html, size, notices } }
}

const many = async (folder: string, options: Options): Promise<Outcome> => {
  if (!options.out) throw new UsageError('没有写明放到哪里：请加 --out <文件夹>。没有排版。')
  const lines = await renderBatch(folder, { out: options.out, lookFor: await lookOf(options) })
  for (const line of lines)
    if ('error' in line) process.stderr.write(`没有排版：${line.file}：${line.error}\n`)
  return {
    text: lines.map((line) => JSON.stringify(line)).join('\n'),
    data: lines,
    exitCode: lines.some((line) => 'error' in line) ? 1 : 0,
  }
}

export const renderCommands: Register = (program, act) => {
  program
    .command('render [file]')
    .description('把 Markdown 文件（- 表示标准输入）排成公众号的 HTML，图片仍在原处；不连公众号，不写数据库')
    .option('--theme <name>', `版式：${Object.keys(THEMES).join('、')}`)
    .option('--account <name>', '按这个公众号的版式和动员文案（读数据库）')
    .option('--batch <folder>', '排一个文件夹里的全部 .md，每篇输出一行 JSON')
    .option('--out <folder>', '与 --batch 同用：.html 放到这里')
    .action((file: string | undefined, options: Options) =>
      act(async () => {
        if (options.batch) return many(options.batch, options)
        if (!file)
          throw new UsageError('没有写明文件：render <文件.md>，或 render --batch <文件夹> --out <文件夹>。')
        return one(file, options)
      }),
    )
}
