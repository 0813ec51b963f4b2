import { inWords, WECHAT_ZONE } from '../time/slots'
import type { TimelineEntry } from './delivery'

const CALLS: Record<string, string> = {
  '/cgi-bin/stable_token': '领取调用凭据',
  '/cgi-bin/draft/add': '送入草稿箱',
  '/cgi-bin/draft/get': '查看草稿',
  '/cgi-bin/draft/update': '更新草稿',
  '/cgi-bin/draft/batchget': '翻看草稿箱',
  '/cgi-bin/draft/delete': '删除草稿',
  '/cgi-bin/draft/count': '清点草稿箱',
  '/cgi-bin/freepublish/submit': '提交发布',
  '/cgi-bin/freepublish/get': '查询发布结果',
  '/cgi-bin/freepublish/batchget': '翻看已发布列表',
  '/cgi-bin/freepublish/getarticle': '查看已发布的文章',
  '/cgi-bin/message/mass/sendall': '群发',
  '/cgi-bin/message/mass/get': '查询群发结果',
  '/cgi-bin/message/mass/speed/get': '查询群发速度',
  '/cgi-bin/media/uploadimg': '上传正文图片',
  '/cgi-bin/material/add_material': '上传封面或动图',
  '/datacube/getarticletotaldetail': '翻看图文数据',
}

/** A call of WeChat's as an editor would name it; an unknown one by its path. */
export const callInWords = (call: string): string => CALLS[call] ?? call

/** One line of a delivery's story, to be read aloud: `7月1日 07:00 系统：……（送入草稿箱，微信编号 …）`. */
export const entryInWords = (entry: TimelineEntry, timeZone: string = WECHAT_ZONE): string => {
  const { at, who, why, call, rid } = entry
  const asides = [call && callInWords(call), rid && `微信编号 ${rid}`].filter(Boolean).join('，')
  return `${inWords(new Date(at), timeZone)} ${who}：${why}${asides ? `（${asides}）` : ''}`
}

/** The whole story, oldest first. */
export const timelineInWords = (timeline: readonly TimelineEntry[], timeZone?: string): string[] =>
  timeline.map((entry) => entryInWords(entry, timeZone))
