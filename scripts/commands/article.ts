import { addArticleFile } from './addArticleFile'
import { markdownFilesOf } from './markdownFilesOf'
import { failureInWords, UsageError } from './output'
import type { Register } from './register'
import { withSession } from './session'

const WORDS = { created: '新建', updated: '更新', unchanged: '未变' } as const

export const articleCommands: Register = (program, act) => {
  const article = program.command('article').description('稿件')
  article
    .command('add <file>')
    .description('从 Markdown 文件（或文件夹里的全部 .md）添加稿件；同一个文件再添加一次是更新，不会重复')
    .option('--approve', '添加后立即批准')
    .action((file: string, { approve }: { approve?: boolean }) =>
      act(async () => {
        const files = await markdownFilesOf(file)
        return withSession(async (session) => {
          const done: Awaited<ReturnType<typeof addArticleFile>>[] = []
          const failed: { file: string; reason: string }[] = []
          for (const each of files) {
            try {
              done.push(await addArticleFile(session, { file: each, approve: approve === true }))
            } catch (error) {
              failed.push({ file: each, reason: failureInWords(error) })
            }
          }
          if (done.length === 0 && failed[0]) throw new UsageError(`${failed[0].file}：${failed[0].reason}`)
          const lines = [
            ...done.map(
              (one) =>
                `${WORDS[one.outcome]}：${one.title}${one.approved ? '（已批准）' : ''}${one.notes.map((note) => `\n  ${note}`).join('')}`,
            ),
            ...failed.map((one) => `没有添加：${one.file}：${one.reason}`),
          ]
          return {
            text: lines.join('\n'),
            data: { articles: done, failed },
            exitCode: failed.length > 0 ? 1 : 0,
          }
        })
      }),
    )
}
