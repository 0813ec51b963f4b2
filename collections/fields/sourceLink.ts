import type { TextField } from 'payload'
import { both } from '../labels'
import { LINK_MAX_BYTES } from './limits'

const check = (value: unknown): true | string => {
  if (typeof value !== 'string' || value === '') return true
  if (!/^https?:\/\/[^\s]+$/i.test(value)) return '阅读原文链接须以 http:// 或 https:// 开头，中间没有空格'
  const bytes = new TextEncoder().encode(value).length
  return bytes <= LINK_MAX_BYTES || `阅读原文链接过长：现在 ${bytes} 字节，最多 ${LINK_MAX_BYTES} 字节`
}

/** 阅读原文: the one outside link that an article may carry. */
export const sourceLink: TextField = {
  name: 'sourceUrl',
  label: both('阅读原文链接', 'Source link'),
  type: 'text',
  validate: check,
}
