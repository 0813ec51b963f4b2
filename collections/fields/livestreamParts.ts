import type { Field, NamedTab } from 'payload'
import { inZoneOfAccounts } from '../hooks/inZoneOfAccounts'
import { both } from '../labels'
import { body } from './body'
import { limitedText } from './limitedText'
import { TITLE_MAX } from './limits'
import { beijingTime } from './targets'

const count = (name: string, zh: string, en: string): Field => ({
  name,
  label: both(zh, en),
  type: 'number',
  min: 0,
  admin: { width: '25%' },
})

const moment = (name: string, zh: string, en: string): Field => ({
  name,
  label: both(zh, en),
  type: 'date',
  hooks: { beforeValidate: [inZoneOfAccounts] },
  admin: { ...beijingTime, width: '50%' },
})

/** Before the lecture: what, who, where, when, and where to watch. */
export const announcement: NamedTab = {
  name: 'announcement',
  label: both('预告', 'Announcement'),
  fields: [
    { name: 'topic', label: both('主题', 'Topic'), type: 'text' },
    {
      type: 'row',
      fields: [
        { name: 'speaker', label: both('主讲人', 'Speaker'), type: 'text' },
        { name: 'venue', label: both('地点', 'Venue'), type: 'text' },
      ],
    },
    {
      type: 'row',
      fields: [
        moment('time', '直播时间', 'Time'),
        { name: 'link', label: both('观看链接', 'Link'), type: 'text' },
      ],
    },
    ...body,
  ],
}

/** After it: what happened, how many saw it, where to see it again. */
export const record: NamedTab = {
  name: 'record',
  label: both('回顾', 'Record'),
  fields: [
    limitedText({
      name: 'title',
      label: ['回顾标题', 'Title of the record'],
      max: TITLE_MAX,
      description: '留空则用直播标题',
    }),
    { type: 'row', fields: [moment('start', '开始', 'Start'), moment('end', '结束', 'End')] },
    {
      type: 'row',
      fields: [
        count('peakViewers', '最高在线人数', 'Peak viewers'),
        count('totalViewers', '累计观看人数', 'Total viewers'),
        count('hallCount', '现场人数', 'In the hall'),
        count('comments', '留言条数', 'Comments'),
      ],
    },
    { name: 'replayLink', label: both('回放链接', 'Replay link'), type: 'text' },
    { name: 'summary', label: both('内容提要', 'Summary'), type: 'textarea' },
    {
      name: 'pictures',
      label: both('图片', 'Pictures'),
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
    },
    ...body,
  ],
}
