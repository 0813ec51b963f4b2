import type { Place } from './advice'

const FIELDS: Record<string, string> = {
  title: '标题',
  summary: '摘要',
  cover: '封面',
  body: '正文',
  daily: '大事',
  livestream: '直播信息',
  footer: '动员文案',
}

/** A place as an editor finds it: 正文第 3 段「……」. */
export const placeInWords = ({ field, paragraph, excerpt }: Place): string => {
  const name = FIELDS[field.split('.')[0] ?? ''] ?? field
  return `${name}${paragraph ? `第 ${paragraph} 段` : ''}${excerpt ? `「${excerpt}」` : ''}`
}
