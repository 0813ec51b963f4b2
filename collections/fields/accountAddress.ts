import type { FieldHook } from 'payload'
import { isKnownAddress } from '../../src/accounts/identity'
import { env } from '../../src/env'

/** What was pasted with a blank at its end is meant without it. */
export const trimmed: FieldHook = ({ value }) => (typeof value === 'string' ? value.trim() : value)

/** Real AppIDs are wx and 16 signs; rehearsals use others, so only what can never be one is refused. */
export const isAppId = (value: unknown): true | string => {
  const text = typeof value === 'string' ? value.trim() : ''
  if (!text) return '请填写 AppID'
  return /^[\w-]+$/.test(text) || 'AppID 只有字母和数字，中间没有空格；请从公众号后台重新复制'
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

const unknown = ({ host }: URL): string =>
  `「${host}」不是微信的地址。AppSecret 会发到那里，所以要由服务器管理员在环境变量 WECHAT_API_HOSTS 里写上它，重新启动后再保存。`

/** Secrets go to this address: WeChat, a rehearsal on this very machine, or by https whatever the server names. */
export const isApiBase = (value: unknown): true | string => {
  const text = typeof value === 'string' ? value.trim() : ''
  if (!text) return true
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return '请写完整的网址，以 https:// 开头'
  if (url.username || url.password) return '网址里不能带用户名和密码'
  const isSafe = url.protocol === 'https:' || LOOPBACK.test(url.hostname)
  if (!isSafe) return '除了本机，接口地址必须以 https:// 开头'
  return isKnownAddress(text, env) || unknown(url)
}
