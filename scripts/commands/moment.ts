import { tz } from '@date-fns/tz'
import { format } from 'date-fns'
import { BEIJING, momentIn } from '../../src/time/zones'
import { UsageError } from './output'

/** A moment as people write it: ISO, or `2026-11-21 07:00`; without a zone it is Beijing's. @throws UsageError */
export const momentOf = (text: string): Date => {
  const moment = momentIn(text, BEIJING)
  if (!moment) {
    throw new UsageError(
      `看不懂时间「${text}」。请写成 2026-11-21T07:00:00+08:00 这样的 ISO 时间（不写时区按北京时间）。`,
    )
  }
  return moment
}

/** A moment as an editor reads it, in Beijing's time. */
export const beijing = (iso?: string | null): string =>
  iso ? format(new Date(iso), 'yyyy-MM-dd HH:mm', { in: tz('Asia/Shanghai') }) : ''
