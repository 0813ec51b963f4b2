import type { Field } from 'payload'
import { both } from '../labels'

const isTime = (value: unknown): true | string =>
  !value ||
  (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) ||
  '请写成 07:00 这样的时间'

const isZone = (value: unknown): true | string => {
  try {
    new Intl.DateTimeFormat('zh-CN', { timeZone: String(value) })
    return true
  } catch {
    return '没有这个时区；中国大陆请填 Asia/Shanghai'
  }
}

/** Themes by kind of article; the names are those of src/render. */
const theme = (name: string, zh: string, fallback: string): Field => ({
  name,
  label: both(zh, name),
  type: 'select',
  defaultValue: fallback,
  options: [
    { value: 'solemn-red', label: both('庄重红', 'Solemn red') },
    { value: 'plain', label: both('素读', 'Plain') },
    { value: 'calendar-leaf', label: both('日历', 'Calendar leaf') },
    { value: 'livestream', label: both('直播', 'Livestream') },
  ],
})

/** When an account sends by itself, how late is too late, and in which dress. */
export const accountSchedule: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'dailyTime',
        label: both('「党史今天」推送时间', 'Daily post at'),
        type: 'text',
        validate: isTime,
        admin: { description: both('如 07:00；留空则不推送', 'e.g. 07:00; empty: none') },
      },
      {
        name: 'lateAfterMinutes',
        label: both('迟到多少分钟就不再推送', 'Too late after (minutes)'),
        type: 'number',
        defaultValue: 60,
        min: 1,
        max: 1440,
      },
      {
        name: 'timeZone',
        label: both('时区', 'Time zone'),
        type: 'text',
        defaultValue: 'Asia/Shanghai',
        validate: isZone,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      theme('themeReport', '活动报道版式', 'solemn-red'),
      theme('themeDaily', '党史今天版式', 'calendar-leaf'),
      theme('themeLivestream', '党课直播版式', 'livestream'),
    ],
  },
]
