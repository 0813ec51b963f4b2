/** The platform's own address. */
export const WECHAT_API = 'https://api.weixin.qq.com'

/**
 * WeChat answers under several names, for disasters and by region: one platform.
 * @see https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Interface_domain_name.html
 */
const WECHAT_HOST = /^([a-z0-9]+\.)?api\d?\.weixin\.qq\.com$/

const THIS_MACHINE = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Where the calls of an account go: its own address, else the server's (`WECHAT_API_BASE_URL`), else WeChat.
 * Every part that needs an account's address asks here.
 */
export const addressOf = (apiBase: unknown, serverBase?: string): string =>
  text(apiBase) || text(serverBase) || WECHAT_API

/** Whether an address is one of WeChat's own. */
export const isWechatAddress = (address: string): boolean => WECHAT_HOST.test(parsed(address)?.hostname ?? '')

/** Whether an address stays on this machine. */
export const isThisMachine = (address: string): boolean => THIS_MACHINE.test(parsed(address)?.hostname ?? '')

/** One name per platform, however its address is written: WeChat's hosts are one, a blank or slash at the end says nothing. */
export const platformOf = (address: string): string => {
  const url = parsed(address.trim())
  if (!url) return address.trim()
  return isWechatAddress(address) ? WECHAT_API : `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/**
 * To whom tokens, uploads, counts, drafts and numbers of sendings belong: an AppID on a platform. The account document may
 * get another AppID or address at any time, so nothing that WeChat gave is remembered by the document.
 */
export const identityOf = ({ baseUrl, appId }: { baseUrl: string; appId: string }): string =>
  `${platformOf(baseUrl)} ${appId}`

/** The AppID of an identity, for a sentence. */
export const appIdOf = (identity: string): string => identity.slice(identity.lastIndexOf(' ') + 1)

/**
 * Whether an account only rehearses (演练): nothing sent to an address of this machine reaches a reader. Derived wherever it is
 * asked for and stored nowhere. `real`: hosts that the server names as ways to WeChat (`WECHAT_API_HOSTS`), such as a tunnel
 * that begins on this machine.
 */
export const isRehearsal = (address: string, real: readonly string[] = []): boolean =>
  isThisMachine(address) && !isNamed(address, real)

/** Whether the server names the host of an address, with its port or without. */
export const isNamed = (address: string, hosts: readonly string[]): boolean => {
  const url = parsed(address)
  return url !== null && (hosts.includes(url.host) || hosts.includes(url.hostname))
}
