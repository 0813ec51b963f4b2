import config from '@payload-config'
import { getPayload } from 'payload'
import { readText } from '../../../door/readText'
import { BODY_MAX } from '../../../door/rules'
import { newsroomOf } from '../../../newsroomOf'
import { CallbackRefused } from '../../../wechat/callback'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ appId: string }> }

const handle = async (request: Request, { params }: Context): Promise<Response> => {
  const { appId } = await params
  const newsroom = newsroomOf(await getPayload({ config }))
  const answer = await newsroom.handleCallback(appId, {
    method: request.method as 'GET' | 'POST',
    query: Object.fromEntries(new URL(request.url).searchParams),
    readBody: () =>
      readText(request.body, { max: BODY_MAX.callback, error: (why) => new CallbackRefused(why) }),
  })
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.contentType ?? 'text/plain; charset=utf-8' },
  })
}

/** WeChat's 消息推送: the address to enter in the console is `<PUBLIC_URL>/wechat/<AppID>`. */
export const GET = handle
export const POST = handle
