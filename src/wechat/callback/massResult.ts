import { z } from 'zod'
import { itemsOf } from '../endpoints/items'
import type { ArticleUrl } from '../endpoints/publishStatus'
import { Count, Id, Url, Whole } from '../endpoints/replies'

/** What a mass send came to. `reason` is Chinese, to be shown; `code` is the n of `err(n)`. */
export type MassResult = {
  msgId: string
  status: 'sent' | 'failed'
  reason: string
  code?: number
  /** Followers in scope, left after filters, reached, missed; approximate by WeChat's own word. */
  counts: { total: number; filtered: number; sent: number; failed: number }
  urls: ArticleUrl[]
  /** Articles that the original check takes for somebody else's. */
  reprints?: Reprint[]
}

/** What the original check found: the article (from 1), where the original is, and whether its author lets others reprint it. */
export type Reprint = { index: number; originalUrl: string; mayReprint: boolean }

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

const Figure = Count.catch(0)

/** Missing, empty or with one item: all seen. An item that cannot be read stops no other. */
const resultsOf = <Item extends z.ZodType>(item: Item) =>
  z
    .object({ ResultList: z.object({ item: itemsOf(item) }).catch({ item: { items: [], odd: [] } }) })
    .transform(({ ResultList: { item } }) => item.items)
    .catch([])

const Address = z
  .object({ ArticleIdx: Whole, ArticleUrl: Url })
  .transform(({ ArticleIdx: index, ArticleUrl: url }): ArticleUrl => ({ index, url }))

/** Checked and found nothing: the item is there, without an original. */
const Checked = z
  .object({ ArticleIdx: Whole, OriginalArticleUrl: Url.nullish(), CanReprint: z.unknown().optional() })
  .transform(({ ArticleIdx: index, OriginalArticleUrl: originalUrl, CanReprint }): Reprint[] =>
    originalUrl ? [{ index, originalUrl, mayReprint: String(CanReprint) === '1' }] : [],
  )

const reprintsIn = (reprints: Reprint[]) => (reprints.length > 0 ? { reprints } : {})

export const MassFinished = z
  .object({
    MsgID: Id.optional(),
    MsgId: Id.optional(),
    Status: z.string(),
    TotalCount: Figure,
    FilterCount: Figure,
    SentCount: Figure,
    ErrorCount: Figure,
    ArticleUrlResult: resultsOf(Address),
    CopyrightCheckResult: resultsOf(Checked),
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
      urls: wire.ArticleUrlResult,
      ...reprintsIn(wire.CopyrightCheckResult.flat()),
    }),
  )
