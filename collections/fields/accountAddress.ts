import type { FieldHook } from 'payload'

/** What was pasted with a blank at its end is meant without it. */
export const trimmed: FieldHook = ({ value }) => (typeof value === 'string' ? value.trim() : value)

/** Real AppIDs are wx and 16 signs; rehearsals use others, so only what can never be one is refused. */
export const isAppId = (value: unknown): true | string => {
  const text = typeof value === 'string' ? value.trim() : ''
  if (!text) return '请填写 AppID'
  return /^[\w-]+$/.test(text) || 'AppID 只有字母和数字，中间没有空格；请从公众号后台重新复制'
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Secrets go to this address: https, or a rehearsal WeChat on this very machine. */
export const isApiBase = (value: unknown): true | string => {
  const text = typeof value === 'string' ? value.trim() : ''
  if (!text) return true
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return '请写完整的网址，以 https:// 开头'
  if (url.username || url.password) return '网址里不能带用户名和密码'
  return url.protocol === 'https:' || LOOPBACK.test(url.hostname) || '除了本机，接口地址必须以 https:// 开头'
}
