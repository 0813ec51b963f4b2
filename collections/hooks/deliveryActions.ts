import { randomUUID } from 'node:crypto'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { Newsroom } from '../../src/createNewsroom'
import { maySend } from '../access/roles'
import { bodyOf } from './requestBody'

type Asked = { id: string; who: string }
type Body = { link?: unknown; at?: unknown }
type Act = (actions: Newsroom['actions'], given: Asked & { body: Body }) => ReturnType<Acts>
type Acts = Newsroom['actions']['drop']

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Built for the request: the line is loaded only when somebody presses a button, and asks nothing until it is used. */
export const newsroomFor = async (req: PayloadRequest): Promise<Newsroom> => {
  const [{ createNewsroom }, { env }] = await Promise.all([
    import('../../src/createNewsroom'),
    import('../../src/env'),
  ])
  const owner = `action-${randomUUID()}`
  return createNewsroom({ payload: req.payload, env, clock: () => new Date(), owner })
}

/** What a person was told is an answer; everything else is a fault of ours. */
const inWords = (error: unknown): never => {
  const told = error as Error
  throw told.name === 'ActionRefused' ? new APIError(told.message, 409, null, true) : error
}

const action = (path: string, act: Act): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError('请先登录，没有执行。', 401, null, true)
    if (!maySend(req)) {
      throw new APIError('只有党务干事和管理员可以决定推送，没有执行。', 403, null, true)
    }
    const { actions } = await newsroomFor(req)
    const who = (req.user as { name?: string }).name ?? '管理员'
    const given = { id: String(req.routeParams?.id), who, body: await bodyOf<Body>(req) }
    return Response.json(await act(actions, given).catch(inWords))
  },
})

/** The rendered articles of a delivery, for an account that is published by hand. */
const copy: Endpoint = {
  path: '/:id/copy',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new APIError('请先登录。', 401, null, true)
    const { copyPages } = await newsroomFor(req)
    return Response.json({ pages: await copyPages(String(req.routeParams?.id)) })
  },
}

/** The buttons of a delivery; each answers `{ message, delivery }`, the message in Chinese. */
export const deliveryActions: Endpoint[] = [
  copy,
  action('send-now', (actions, asked) => actions.sendNow(asked)),
  action('move', (actions, { body, ...asked }) => actions.moveTo({ ...asked, at: new Date(text(body.at)) })),
  action('drop', (actions, asked) => actions.drop(asked)),
  action('confirm-published', (actions, { body, ...asked }) =>
    actions.confirmPublished({ ...asked, link: text(body.link) }),
  ),
  action('confirm-not-sent', (actions, asked) => actions.confirmNotSent(asked)),
  action('retry', (actions, asked) => actions.retry(asked)),
]
