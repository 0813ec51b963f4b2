import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { ArticleRef } from '../../src/articles/articles'
import { ARTICLE_KINDS } from '../../src/articles/kinds'
import type { Newsroom } from '../../src/createNewsroom'
import { momentIn } from '../../src/time/zones'
import { maySend } from '../access/roles'
import { deliveryCopy } from './copyActions'
import { inWords } from './inWords'
import { newsroomFor } from './newsroomFor'
import { bodyOf } from './requestBody'

type Asked = { id: string; who: string }
type Body = { link?: unknown; at?: unknown }
type Act = (actions: Newsroom['actions'], given: Asked & { body: Body }) => ReturnType<Acts>
type Acts = Newsroom['actions']['drop']

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const refuseOthers = (req: PayloadRequest): void => {
  if (!req.user) throw new APIError('请先登录，没有执行。', 401, null, true)
  if (!maySend(req)) throw new APIError('只有党务干事和管理员可以决定推送，没有执行。', 403, null, true)
}

const nameOf = ({ user }: PayloadRequest): string => (user as { name?: string } | null)?.name ?? '管理员'

const action = (path: string, act: Act): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    const { actions } = await newsroomFor(req)
    const given = { id: String(req.routeParams?.id), who: nameOf(req), body: await bodyOf<Body>(req) }
    return Response.json(await act(actions, given).catch(inWords))
  },
})

type Wanted = { account: unknown; articles: unknown; at: unknown }

const refsOf = (given: unknown): ArticleRef[] =>
  (Array.isArray(given) ? given : []).map((one) => {
    const { kind, id } = (one ?? {}) as { kind?: unknown; id?: unknown }
    if (typeof kind !== 'string' || typeof id !== 'string' || !Object.hasOwn(ARTICLE_KINDS, kind))
      throw new APIError('没有这种稿件，没有合并。', 400, null, true)
    return { kind: kind as ArticleRef['kind'], id }
  })

/** `POST /api/deliveries/message` with `{ account, articles: [{ kind, id }], at }`: several articles as one message. */
const message: Endpoint = {
  path: '/message',
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    const wanted = await bodyOf<Wanted>(req)
    const { planMessage, line } = await newsroomFor(req)
    const accountId = text(wanted.account)
    const account = accountId ? await line.accounts.get(accountId) : null
    if (!account) {
      throw new APIError('请选择公众号，没有合并。', 400, null, true)
    }
    const articles = refsOf(wanted.articles)
    const dueAt = momentIn(text(wanted.at), account.timeZone) ?? new Date(Number.NaN)
    const delivery = await planMessage({ accountId, articles, dueAt, who: nameOf(req) }).catch(inWords)
    return Response.json({ message: `已合并 ${articles.length} 篇，按时推送。`, delivery })
  },
}

/** `GET /api/deliveries/hold`: whether everything is held, by whom, since when. */
const heldNow: Endpoint = {
  path: '/hold',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new APIError('请先登录。', 401, null, true)
    return Response.json(await (await newsroomFor(req)).hold.now())
  },
}

/** `POST /api/deliveries/hold` and `/go-on`: 全部暂停, 继续. */
const holding = (path: string, act: (hold: Newsroom['hold'], who: string) => Promise<unknown>): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    return Response.json(await act((await newsroomFor(req)).hold, nameOf(req)))
  },
})

/** The buttons of a delivery; each answers `{ message, delivery }`, the message in Chinese. */
export const deliveryActions: Endpoint[] = [
  deliveryCopy,
  message,
  heldNow,
  holding('/hold', (hold, who) => hold.all(who)),
  holding('/go-on', (hold) => hold.goOn()),
  action('send-now', (actions, asked) => actions.sendNow(asked)),
  action('move', (actions, { body, ...asked }) => actions.moveTo({ ...asked, at: text(body.at) })),
  action('drop', (actions, asked) => actions.drop(asked)),
  action('confirm-published', (actions, { body, ...asked }) =>
    actions.confirmPublished({ ...asked, link: text(body.link) }),
  ),
  action('confirm-not-sent', (actions, asked) => actions.confirmNotSent(asked)),
  action('confirm-not-wanted', (actions, asked) => actions.confirmNotWanted(asked)),
  action('retry', (actions, asked) => actions.retry(asked)),
]
