import { z } from 'zod'
import { asNumber } from '../json'
import type { Ask } from '../road'
import { itemsOf } from './items'
import { Count, Id, Nothing, PerhapsSeconds, Text } from './replies'

/** One article of a message: `msgDataId` of the mass send, `index` from 0. */
export type CommentedArticle = { msgDataId: string; index?: number }
/** One comment under it. */
export type CommentRef = CommentedArticle & { commentId: string }

const KINDS = { all: 0, ordinary: 1, elected: 2 } as const

const Reply = z.object({ content: z.string().min(1), create_time: PerhapsSeconds })
const Comment = z
  .object({
    user_comment_id: Id.pipe(z.string().min(1)),
    openid: Text,
    create_time: PerhapsSeconds,
    content: Text,
    comment_type: z.unknown().optional(),
    reply: itemsOf(Reply),
  })
  .transform((wire) => ({
    commentId: wire.user_comment_id,
    /** Empty when the reader commented under another identity; personal data. */
    openId: wire.openid,
    at: wire.create_time,
    text: wire.content,
    isElected: Number(wire.comment_type) === 1,
    ...replyOf(wire.reply.items),
    odd: wire.reply.odd,
  }))

const replyOf = ([reply]: z.output<typeof Reply>[]) =>
  reply ? { reply: { text: reply.content, at: reply.create_time } } : {}

const Listed = z
  .object({ total: Count.nullish().catch(null), comment: itemsOf(Comment) })
  .transform(({ total, comment: { items, odd } }) => ({
    total: total ?? items.length,
    comments: items.map(({ odd: _, ...comment }) => comment),
    odd: [...odd, ...items.flatMap((comment) => comment.odd)],
  }))

const article = ({ msgDataId, index = 0 }: CommentedArticle) => ({ msg_data_id: asNumber(msgDataId), index })
const comment = (ref: CommentRef) => ({ ...article(ref), user_comment_id: asNumber(ref.commentId) })

/**
 * Comments (留言) under articles that were mass-sent by API; 88000 without the privilege, 88001 for other articles.
 * WeChat pushes nothing when a comment arrives: ask now and then.
 * @see https://developers.weixin.qq.com/doc/subscription/api/leaving/api_listcomment.html
 */
export const bindComment = (ask: Ask) => {
  const act = (path: string, body: Record<string, unknown>): Promise<void> =>
    ask({ path: `/cgi-bin/comment/${path}`, body }, Nothing)

  return {
    /** Lets readers comment. */
    open: (of: CommentedArticle) => act('open', article(of)),
    /** Stops comments; those there stay. */
    close: (of: CommentedArticle) => act('close', article(of)),
    /** A page of comments, 49 at most. `odd` is personal data as well: it may hold a reader's words. */
    list: ({
      offset = 0,
      count = 49,
      kind = 'all',
      ...of
    }: CommentedArticle & { offset?: number; count?: number; kind?: keyof typeof KINDS }) =>
      ask(
        { path: '/cgi-bin/comment/list', body: { ...article(of), begin: offset, count, type: KINDS[kind] } },
        Listed,
      ),
    /** Shows a comment to all readers (精选). */
    markelect: (ref: CommentRef) => act('markelect', comment(ref)),
    unmarkelect: (ref: CommentRef) => act('unmarkelect', comment(ref)),
    /** Deletes a reader's comment for good. */
    delete: (ref: CommentRef) => act('delete', comment(ref)),
    /** One reply per comment; 88005 when there is one. */
    reply: ({ text, ...ref }: CommentRef & { text: string }) =>
      act('reply/add', { ...comment(ref), content: text }),
    deleteReply: (ref: CommentRef) => act('reply/delete', comment(ref)),
  }
}
