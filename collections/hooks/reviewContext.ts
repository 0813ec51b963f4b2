import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'
import type { PayloadRequest, RequestContext } from 'payload'
import type { ReviewMoveContext } from '../../src/articles/reviewStore'

/** The move of review that this save carries out, if it is one. */
export const moveOf = (context: RequestContext): ReviewMoveContext | undefined =>
  context.reviewMove as ReviewMoveContext | undefined

/** Who saves, by name. */
export const saverOf = ({ user, context }: Pick<PayloadRequest, 'user' | 'context'>): string =>
  moveOf(context)?.by ??
  (context?.savedBy as string | undefined) ??
  (user as { name?: string } | null)?.name ??
  '系统'

/** A time as an editor reads it. */
export const inWords = (time: Date): string => format(new TZDate(+time, 'Asia/Shanghai'), 'M月d日 HH:mm')
