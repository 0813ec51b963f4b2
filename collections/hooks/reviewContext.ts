import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'
import type { PayloadRequest } from 'payload'

/** Who saves, by name. */
export const saverOf = ({ user }: Pick<PayloadRequest, 'user'>): string =>
  (user as { name?: string } | null)?.name ?? '系统'

/** A time as an editor reads it. */
export const inWords = (time: Date): string => format(new TZDate(+time, 'Asia/Shanghai'), 'M月d日 HH:mm')
