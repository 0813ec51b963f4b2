import { env } from '../../src/env'
import type { FirstStart } from '../seed/prepare'

const line = (text = ''): boolean => process.stdout.write(`${text}\n`)

/** Everything that `npm start` tells, in one voice. */
export const say = {
  step: (text: string) => line(`· ${text}`),
  progress: (text: string) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K· ${text}`)
    else line(`· ${text}`)
  },
  endOfProgress: () => process.stdout.isTTY && line(),
  ready: (first: FirstStart) => {
    line()
    line(`星火已启动：${env.publicUrl}/admin`)
    if (first && 'password' in first) {
      line(`  登录邮箱：${first.email}`)
      line(`  登录密码：${first.password}  （本次安装随机生成，只显示这一次，请记下）`)
    } else if (first) {
      line('  还没有管理员：打开上面的网址创建，要填这个一次性口令。')
      line(`  一次性口令：${first.code}  （一天内有效；重新启动会换一个新的）`)
    } else {
      line('  登录信息在首次启动时显示过；忘记密码：npm run cli -- user password <邮箱>')
    }
    if (env.trustProxy === 0 && env.publicUrl.startsWith('https:'))
      line('  注意：PUBLIC_URL 是 https，却没有设 TRUST_PROXY。前面有 nginx 等反向代理时请设 TRUST_PROXY=1。')
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
