import { tz } from '@date-fns/tz'
import { format } from 'date-fns'
import { UsageError } from './output'

/** JavaScript takes 30 February for 2 March; an editor who wrote it made a slip. */
const isOnCalendar = (iso: string): boolean => {
  const day = iso.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

/** A moment as people write it: ISO, or `2026-11-21 07:00`; without a zone it is Beijing's. @throws UsageError */
export const momentOf = (text: string): Date => {
  const iso = text.trim().replace(/^(\d{4}-\d\d-\d\d) (\d)/, '$1T$2')
  const hasZone = /T.*([zZ]|[+-]\d\d:?\d\d)$/.test(iso)
  const moment = new Date(hasZone ? iso : iso.includes('T') ? `${iso}+08:00` : `${iso}T00:00:00+08:00`)
  if (Number.isNaN(+moment) || !isOnCalendar(iso)) {
    throw new UsageError(
      `看不懂时间「${text}」。请写成 2026-11-21T07:00:00+08:00 这样的 ISO 时间（不写时区按北京时间）。`,
    )
  }
  return moment
}

/** A moment as an editor reads it, in Beijing's time. */
export const beijing = (iso?: string | null): string =>
  iso ? format(new Date(iso), 'yyyy-MM-dd HH:mm', { in: tz('Asia/Shanghai') }) : ''
