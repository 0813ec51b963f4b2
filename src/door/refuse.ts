import type { IncomingMessage, ServerResponse } from 'node:http'

/** What the door says when it lets a request not in. `message` is read by people. */
export type Refusal = { status: number; message: string; retryAfterS?: number }

const NOTHING = '没有执行任何操作。'

export const REFUSALS = {
  badAddress: { status: 400, message: `网址有误，无法识别。${NOTHING}` },
  badLength: { status: 400, message: `请求头里的 Content-Length 有误。${NOTHING}` },
  needsLength: {
    status: 411,
    message: `上传文件要先说明大小（请求头 Content-Length）。${NOTHING}请换一个浏览器或工具重试。`,
  },
  tooLarge: (max: number): Refusal => ({
    status: 413,
    message: `提交的内容太大，最多 ${max >= 1024 * 1024 ? `${Math.floor(max / 1024 / 1024)} MB` : `${max / 1024} KB`}。${NOTHING}请缩小后重试。`,
  }),
  tooSlow: { status: 408, message: `等待太久，内容没有传完。${NOTHING}请检查网络后重试。` },
  tooBusy: { status: 503, message: `请求太多，暂时处理不过来。${NOTHING}请稍后再试。`, retryAfterS: 5 },
  tooOften: (retryAfterS: number): Refusal => ({
    status: 429,
    message: `尝试次数太多。${NOTHING}请 ${retryAfterS > 90 ? `${Math.ceil(retryAfterS / 60)} 分钟` : `${retryAfterS} 秒`}后再试。`,
    retryAfterS,
  }),
  noFields: { status: 400, message: `提交的内容不是一组字段。${NOTHING}` },
  noVersions: { status: 404, message: '这里不保留历史版本。' },
  signInFirst: { status: 401, message: `请先登录。${NOTHING}` },
  foreignOrigin: {
    status: 403,
    message: `这个请求来自另一个网站。${NOTHING}请在星火的页面里操作；用反向代理时请核对 PUBLIC_URL 和 Host 请求头。`,
  },
} satisfies Record<string, Refusal | ((value: number) => Refusal)>

/** Headers and body of a refusal: JSON as Payload words its errors. */
export const refusalAsHttp = ({ status, message, retryAfterS }: Refusal) => ({
  status,
  body: JSON.stringify({ errors: [{ message }] }),
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }),
  },
})

/** A client that still sends gets this long to read its answer; a connection cut at once would lose it. */
const LINGER_MS = 500

/** Ends the connection soon after an answer that did not wait for the whole body, so that nobody can go on sending. */
export const cutAfterEarlyAnswer = (request: IncomingMessage, response: ServerResponse): void => {
  response.once('finish', () => {
    if (request.complete) return
    // A short rest has come in meanwhile: the connection is whole and may serve the next request.
    setTimeout(() => request.complete || request.socket.destroy(), LINGER_MS).unref()
  })
}

/** Answers a refusal, unless an answer has already begun: then the connection ends. */
export const refuse = (response: ServerResponse, refusal: Refusal): void => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const { status, headers, body } = refusalAsHttp(refusal)
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
}
