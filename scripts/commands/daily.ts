import { readFile } from 'node:fs/promises'
import { importDaily } from './importDaily'
import { UsageError } from './output'
import { readDaily } from './readDaily'
import type { Register } from './register'
import { withSession } from './session'

export const dailyCommands: Register = (program, act) => {
  const daily = program.command('daily').description('党史今天')
  daily
    .command('import <file>')
    .description(
      '导入 .csv（表头：month,day,year,text,source[,title,summary]）或 .json；同一天的再导入是更新，不会重复',
    )
    .option('--approve', '导入后立即批准')
    .action((file: string, { approve }: { approve?: boolean }) =>
      act(async () => {
        const text = await readFile(file, 'utf8').catch(() => {
          throw new UsageError(`打不开文件 ${file}，没有导入。`)
        })
        const posts = readDaily(file, text)
        return withSession(async (session) => {
          const outcome = await importDaily(session, { posts, approve: approve === true })
          return {
            text: `导入 ${posts.length} 天：新建 ${outcome.created}，更新 ${outcome.updated}，未变 ${outcome.unchanged}${approve ? '，均已批准' : '。请在后台审核批准后推送'}。`,
            data: outcome,
          }
        })
      }),
    )
}
