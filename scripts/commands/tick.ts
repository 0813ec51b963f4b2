import { momentOf } from './moment'
import type { Register } from './register'
import { withSession } from './session'

export const tickCommands: Register = (program, act) => {
  program
    .command('tick')
    .description('让推送程序完整走一遍：排期、准备、提交、确认、收数据')
    .option(
      '--now <ISO 时间>',
      '把这一刻当作现在（演练用），如 2026-11-21T07:00:00+08:00；不写时区按北京时间',
    )
    .action(({ now }: { now?: string }) =>
      act(async () => {
        const moment = now === undefined ? undefined : momentOf(now)
        return withSession(async ({ newsroom }) => {
          const summary = await newsroom.tick({ now: moment })
          return { text: summary.text, data: summary }
        })
      }),
    )
}
