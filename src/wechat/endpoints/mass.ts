import { z } from 'zod'
import type { FromCatalogue } from '../catalogue'
import { asNumber } from '../json'
import type { Ask } from '../road'
import { Id, Nothing } from './replies'

/** Where a mass job stands; counts come only with the event. */
export type MassStatus = 'sent' | 'sending' | 'failed' | 'deleted'

const STATUSES = { SEND_SUCCESS: 'sent', SENDING: 'sending', SEND_FAIL: 'failed', DELETE: 'deleted' } as const

const Sent = z
  .object({ msg_id: Id.pipe(z.string().min(1)), msg_data_id: Id.nullish() })
  .transform(({ msg_id: msgId, msg_data_id: msgDataId }) => ({ msgId, ...(msgDataId && { msgDataId }) }))
const Previewed = z
  .object({ msg_id: Id.nullish() })
  .transform(({ msg_id: msgId }) => (msgId ? { msgId } : {}))
const Stands = z
  .object({ msg_id: Id.nullish(), msg_status: z.enum(['SEND_SUCCESS', 'SENDING', 'SEND_FAIL', 'DELETE']) })
  .transform(({ msg_status: status }): { status: MassStatus } => ({ status: STATUSES[status] }))
const Speed = z.object({ speed: z.number(), realspeed: z.number() })

/** Everyone (shown on the account's page), or the followers with one tag (not shown there). */
export type Audience = 'everyone' | { tagId: number }

export type MassJob = {
  draftId: string
  to: Audience
  /** Our own key for the job: ASCII, at most 32 bytes, stored before the call, the same on every repeat. */
  clientMsgId: string
  /** Send although the original check says "reprint". */
  sendIgnoreReprint?: boolean
}

const filterOf = (to: Audience) =>
  to === 'everyone' ? { is_to_all: true } : { is_to_all: false, tag_id: to.tagId }

/** 群发: reaches followers and counts against the quota. Certified accounts only, else 48001. */
export const bindMass = ({ ask, fromCatalogue }: { ask: Ask; fromCatalogue: FromCatalogue }) => ({
  /**
   * Sends a draft to the audience. Success means accepted; the outcome is the event `mass-finished`.
   * 45065 (`treat-as-done`) means an earlier call with this key was accepted: its `body.msg_id` is the job.
   * Bound by us: the package does not know `tag_id`.
   * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
   */
  sendall: ({
    draftId,
    to,
    clientMsgId,
    sendIgnoreReprint = false,
  }: MassJob): Promise<{ msgId: string; msgDataId?: string }> =>
    ask(
      {
        path: '/cgi-bin/message/mass/sendall',
        body: {
          filter: filterOf(to),
          mpnews: { media_id: draftId },
          msgtype: 'mpnews',
          send_ignore_reprint: sendIgnoreReprint ? 1 : 0,
          clientmsgid: clientMsgId,
        },
      },
      Sent,
    ),

  /**
   * Sends a draft to one person's phone; the draft stays. 100 a day by WeChat name (微信号).
   * Bound by us: the package knows openids only.
   * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview.html
   */
  preview: ({
    draftId,
    to,
  }: {
    draftId: string
    to: { openId: string } | { wechatName: string }
  }): Promise<{ msgId?: string }> =>
    ask(
      {
        path: '/cgi-bin/message/mass/preview',
        body: {
          ...('openId' in to ? { touser: to.openId } : { towxname: to.wechatName }),
          mpnews: { media_id: draftId },
          msgtype: 'mpnews',
        },
      },
      Previewed,
    ),

  /**
   * Where a job stands.
   * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_massmsgget.html
   */
  get: (msgId: string): Promise<{ status: MassStatus }> =>
    fromCatalogue((api, done) => api.getMassMessageStatus(msgId, done), Stands),

  /**
   * Makes the body of a sent article unreadable; the card stays in the chats. `articleIndex` counts from 1,
   * without it all go. The same article sent twice dies twice. Bound by us: the package knows no index.
   * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_deletemassmsg.html
   */
  delete: ({ msgId, articleIndex }: { msgId: string; articleIndex?: number }) =>
    ask(
      {
        path: '/cgi-bin/message/mass/delete',
        body: { msg_id: asNumber(msgId), ...(articleIndex !== undefined && { article_idx: articleIndex }) },
      },
      Nothing,
    ),

  /** The sending speed: `speed` is WeChat's step 0–4, `realspeed` in 万/分钟. */
  speed: () => ask({ path: '/cgi-bin/message/mass/speed/get', body: {} }, Speed),
})

/** The job behind a 45065, if the refusal names it. */
export const acceptedMsgId = (refusal: {
  errcode: number
  body: Record<string, unknown>
}): string | undefined => {
  const id = Id.safeParse(refusal.body.msg_id)
  return refusal.errcode === 45065 && id.success ? id.data : undefined
}
