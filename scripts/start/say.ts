import { env } from '../../src/env'

/** The login made for this installation; only its first start knows the password. */
export type Login = { email: string; password: string } | null

const line = (text = ''): boolean => process.stdout.write(`${text}\n`)

/** Everything that `npm start` tells, in one voice. */
export const say = {
  step: (text: string) => line(`· ${text}`),
  progress: (text: string) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K· ${text}`)
    else line(`· ${text}`)
  },
  endOfProgress: () => process.stdout.isTTY && line(),
  ready: (login: Login) => {
    line()
    line(`星火已启动：${env.publicUrl}/admin`)
    if (login) {
      line(`  登录邮箱：${login.email}`)
      line(`  登录密码：${login.password}  （本次安装随机生成，只显示这一次，请记下）`)
    } else if (env.sample === 'off') {
      line('  首次打开时按页面提示创建管理员。')
    } else {
      line('  登录信息在首次启动时显示过；忘记密码：npm run cli -- user password <邮箱>')
    }
    line(`演练手机：http://localhost:${env.sandboxPort}/phone  （演练：不会发给真实读者）`)
    line(`数据保存在 ${env.dataDir}。按 Ctrl-C 停止。`)
    line()
  },
  stopped: () => line('· 已全部停止。'),
  failed: (error: unknown) => {
    line()
    process.stderr.write(`没有启动成功：${error instanceof Error ? error.message : String(error)}\n`)
  },
}
