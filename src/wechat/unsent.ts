import { type NotSentReason, WechatNotSent, WechatUnknown } from './errors'

/** Codes that Node and undici give before a byte of the request has left. */
const BEFORE_SENDING: Record<string, NotSentReason> = {
  ECONNREFUSED: 'refused',
  ERR_INVALID_URL: 'no-such-host',
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  CERT_HAS_EXPIRED: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
}

const CURES: Record<NotSentReason, string> = {
  refused: '连不上微信接口（对方拒绝连接）。什么也没有发出；请检查接口地址和网络，稍后会再试。',
  'no-such-host': '找不到微信接口的域名。什么也没有发出；请检查服务器的网络和 DNS，稍后会再试。',
  unreachable: '服务器的网络不通。什么也没有发出；请检查网络，稍后会再试。',
  'connect-timeout': '连接微信接口超时。什么也没有发出；请检查网络或防火墙，稍后会再试。',
  tls: '微信接口的安全证书有问题。什么也没有发出；请检查接口地址、服务器时间和代理设置。',
  'no-token': '没有取得微信的调用凭据（网络不稳，或别的进程正在领取）。什么也没有发出；稍后会再试。',
}

/** An error that says nothing has left this machine. */
export const notSent = (path: string, why: NotSentReason): WechatNotSent =>
  new WechatNotSent({ path, why, cure: CURES[why] })

type Thrown = { name?: string; message?: string; code?: string; syscall?: string; cause?: unknown }

const rootOf = (error: unknown): Thrown => {
  const thrown = (error ?? {}) as Thrown
  return thrown.cause && thrown.cause !== error ? rootOf(thrown.cause) : thrown
}

const LOST = '不能确定微信是否已经收到。'

/**
 * Sorts what `fetch` threw: before anything left (safe to repeat) or after (outcome unknown).
 * Whatever is not known for certain to lie before counts as after.
 */
export const toNetworkError = (path: string, error: unknown): WechatNotSent | WechatUnknown => {
  const root = rootOf(error)
  const before = BEFORE_SENDING[root.code ?? ''] ?? (root.syscall === 'connect' ? 'unreachable' : undefined)
  if (before) return notSent(path, before)
  if (root.name === 'TimeoutError') {
    return new WechatUnknown({ path, why: 'timeout', cure: `微信没有在规定时间内答复，${LOST}` })
  }
  if (/redirect/i.test(root.message ?? '')) {
    const cure = `微信接口的地址返回了跳转，已拒绝跟随，${LOST}请管理员检查接口地址。`
    return new WechatUnknown({ path, why: 'redirect', cure })
  }
  return new WechatUnknown({ path, why: 'cut', cure: `与微信的连接中断，${LOST}` })
}
