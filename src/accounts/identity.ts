/** The platform's own address. */
export const WECHAT_API = 'https://api.weixin.qq.com'

/**
 * WeChat answers under several names, for disasters and by region: one platform.
 * @see https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Interface_domain_name.html
 */
const WECHAT_HOST = /^([a-z0-9]+\.)?api\d?\.weixin\.qq\.com$/

const THIS_MACHINE = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** What the server says of addresses: the one for accounts without their own, and hosts that lead to WeChat. */
export type Server = { wechatBaseUrl?: string | undefined; wechatHosts?: readonly string[] | undefined }

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Where the calls of an account go: its own address, else the server's (`WECHAT_API_BASE_URL`), else WeChat. */
export const addressOf = (apiBase: unknown, { wechatBaseUrl }: Server = {}): string =>
  text(apiBase) || text(wechatBaseUrl) || WECHAT_API

/** Whether an address leads to WeChat: its own hosts, and those that the server names (`WECHAT_API_HOSTS`). */
const leadsToWechat = ({ host, hostname }: URL, { wechatHosts = [] }: Server): boolean =>
  WECHAT_HOST.test(hostname) || wechatHosts.includes(host) || wechatHosts.includes(hostname)

/** One name per platform, however its address is written: all ways to WeChat are one. */
export const platformOf = (address: string, server: Server = {}): string => {
  const url = parsed(address.trim())
  if (!url) return address.trim()
  return leadsToWechat(url, server) ? WECHAT_API : `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/** An account document, as far as it says where it leads. */
export type Addressed = { apiBase?: unknown; appId?: unknown }

/**
 * To whom tokens, uploads, counts, drafts and numbers of sendings belong: an AppID on a platform. The account document may
 * get another AppID or address at any time, so nothing that WeChat gave is remembered by the document.
 */
export const identityOf = ({ apiBase, appId }: Addressed, server: Server = {}): string =>
  `${platformOf(addressOf(apiBase, server), server)} ${text(appId)}`

/** The two parts of an identity. */
export const partsOf = (identity: string): { platform: string; appId: string } => {
  const at = identity.lastIndexOf(' ')
  return { platform: identity.slice(0, Math.max(at, 0)), appId: identity.slice(at + 1) }
}

const isOnThisMachine = (address: string): boolean => THIS_MACHINE.test(parsed(address)?.hostname ?? '')

/**
 * Whether an identity only rehearses (演练): what goes to this machine reaches no reader. Derived here wherever it is asked for,
 * stored nowhere. Whatever may reach readers counts as real.
 */
export const isRehearsal = (identity: string): boolean => isOnThisMachine(partsOf(identity).platform)

/** Whether the secrets of an account may be sent to an address: WeChat, this machine, or what the server names. */
export const isKnownAddress = (address: string, server: Server = {}): boolean => {
  const url = parsed(address.trim())
  if (!url) return false
  const isServers = url.host === parsed(text(server.wechatBaseUrl))?.host
  return leadsToWechat(url, server) || isOnThisMachine(url.href) || isServers
}
