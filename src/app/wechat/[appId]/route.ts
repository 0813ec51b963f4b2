import config from '@payload-config'
import { getPayload } from 'payload'
import { newsroomOf } from '../../../newsroomOf'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ appId: string }> }

const handle = async (request: Request, { params }: Context): Promise<Response> => {
  const { appId } = await params
  const newsroom = newsroomOf(await getPayload({ config }))
  const answer = await newsroom.handleCallback(appId, {
    method: request.method as 'GET' | 'POST',
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: request.method === 'POST' ? await request.text() : '',
  })
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.contentType ?? 'text/plain; charset=utf-8' },
  })
}

/** WeChat's 消息推送: the address to enter in the console is `<PUBLIC_URL>/wechat/<AppID>`. */
export const GET = handle
export const POST = handle
