import { z } from 'zod'
import type { ArticleUrl } from '../endpoints/publishStatus'
import { Id, listOf, Url, Whole } from '../endpoints/replies'

/** What a mass send came to. `reason` is Chinese, to be shown; `code` is the n of `err(n)`. */
export type MassResult = {
  msgId: string
  status: 'sent' | 'failed'
  reason: string
  code?: number
  /** Followers in scope, left after filters, reached, missed; approximate by WeChat's own word. */
  counts: { total: number; filtered: number; sent: number; failed: number }
  urls: ArticleUrl[]
}

/** @see https://developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html */
const REASONS: Record<number, string> = {
  10001: '涉嫌广告',
  20001: '涉嫌政治',
  20002: '涉嫌色情',
  20004: '涉嫌社会',
  20006: '涉嫌违法犯罪',
  20008: '涉嫌欺诈',
  20013: '涉嫌版权',
  21000: '涉嫌其他',
  22000: '涉嫌互推（互相宣传）',
  30001: '原创校验出错，已按设置停止群发',
  30002: '原创校验判定不能群发',
  30003: '判定为转载，未群发',
  40001: '管理员拒绝了这次群发',
  40002: '管理员 30 分钟内没有确认，未群发',
}

/** Both kinds of brackets have been seen. */
const CODE = /^err\s*[(（](\d+)[)）]$/i

const verdictOf = (status: string): Pick<MassResult, 'status' | 'reason' | 'code'> => {
  if (/^send\s*success$/i.test(status)) return { status: 'sent', reason: '群发成功' }
  const code = Number(CODE.exec(status)?.[1])
  if (Number.isNaN(code))
    return { status: 'failed', reason: /^send\s*fail$/i.test(status) ? '群发失败' : `群发失败（${status}）` }
  const reason = REASONS[code] ?? `微信没有说明原因（${status}）`
  return { status: 'failed', code, reason: code >= 30_000 ? reason : `内容审核未通过：${reason}` }
}

const Count = z.coerce.number().catch(0)
const Item = z.object({ ArticleIdx: Whole, ArticleUrl: Url })
/** Missing, empty or with one item: all seen. */
const Results = z
  .object({
    ResultList: z
      .object({ item: listOf(Item) })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null)

export const MassFinished = z
  .object({
    MsgID: Id.optional(),
    MsgId: Id.optional(),
    Status: z.string(),
    TotalCount: Count,
    FilterCount: Count,
    SentCount: Count,
    ErrorCount: Count,
    ArticleUrlResult: Results,
  })
  .refine(({ MsgID, MsgId }) => MsgID || MsgId)
  .transform(
    (wire): MassResult => ({
      msgId: wire.MsgID ?? wire.MsgId ?? '',
      ...verdictOf(wire.Status.trim()),
      counts: {
        total: wire.TotalCount,
        filtered: wire.FilterCount,
        sent: wire.SentCount,
        failed: wire.ErrorCount,
      },
      urls: (wire.ArticleUrlResult?.ResultList?.item ?? []).map(({ ArticleIdx: index, ArticleUrl: url }) => ({
        index,
        url,
      })),
    }),
  )
