/** The part of wechat-api 1.35.1 that `catalogue.ts` uses; the package ships no types. */
declare module 'wechat-api' {
  type Done = (error: unknown, data?: unknown) => void
  type TokenDone = (error: unknown, token?: { accessToken: string; expireTime: number }) => void
  type RequestOptions = { type?: string; data?: unknown }

  class WechatApi {
    constructor(appId: string, appSecret: string, getToken: (done: TokenDone) => void)
    endpoint: string
    request: (url: string, options: RequestOptions, done: Done) => void
    getUserSummary(begin: string, end: string, done: Done): void
    getUserCumulate(begin: string, end: string, done: Done): void
    getTags(done: Done): void
    getMassMessageStatus(msgId: string, done: Done): void
    getMaterialCount(done: Done): void
    removeMaterial(mediaId: string, done: Done): void
    clearQuota(appId: string, done: Done): void
    getIp(done: Done): void
  }
  export = WechatApi
}
