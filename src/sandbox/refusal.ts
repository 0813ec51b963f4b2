/** The platform's wire texts. Codes whose text is not known carry the documentation's explanation. */
const TEXTS: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40006: 'invalid media size',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40012: 'invalid thumb size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40035: 'invalid parameter',
  40059: 'invalid msg_id',
  40060: 'invalid article_idx',
  40065: 'article state forbids deleting',
  40066: 'invalid url',
  40114: 'invalid index value',
  40118: 'invalid media_id size',
  40121: 'invalid media_id type',
  40125: 'invalid appsecret',
  40132: '微信号不合法',
  40137: 'invalid image format',
  40152: 'invalid group id',
  40155: '请勿添加其他公众号的主页链接',
  40243: 'AppSecret 已被冻结',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41005: 'media data missing',
  41006: 'media_id missing',
  41039: 'invalid content_source_url',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44001: 'empty media data',
  44002: 'empty post data',
  44003: 'empty news data',
  44004: 'empty content',
  44008: '音频内容审核未通过',
  44009: '音频不存在',
  44990: '接口请求太快',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45005: 'url size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit must slower retry next minute',
  45028: 'has no masssend quota',
  45065: 'clientmsgid exist',
  45066: 'same clientmsgid retry too fast',
  45067: 'clientmsgid too long',
  45083: 'the speed out of range',
  45110: 'author size out of limit',
  45166: 'invalid content',
  47001: 'data format error',
  47003: 'argument invalid!',
  47009: 'this api is offline, please use the new api',
  48001: 'api unauthorized',
  48006: 'forbid to clear quota because of reaching the limit',
  50007: '账号已冻结',
  53500: '发布功能被封禁',
  53501: '频繁请求发布',
  53502: 'Publish ID 无效',
  53600: 'Article ID 无效',
  61450: 'system error',
  61500: 'date format error',
  61501: 'date range error',
  61503: 'data not ready, please try later',
  76001: 'rid not found',
  76002: 'invalid rid',
  76003: 'rid belongs to another account',
  76004: 'rid expired',
  76021: 'cgi_path not found',
  88000: 'without comment privilege',
  89504: '正在等管理员确认，请耐心等待',
}

/** The platform says no. Not an accident: it becomes an answer with HTTP 200, as the platform's own refusals do. */
export class Refusal extends Error {
  readonly errcode: number
  readonly extra: Record<string, unknown>

  constructor(errcode: number, options: { text?: string; extra?: Record<string, unknown> } = {}) {
    super(options.text ?? TEXTS[errcode] ?? 'unknown error')
    this.name = 'Refusal'
    this.errcode = errcode
    this.extra = options.extra ?? {}
  }

  /** The body the caller receives. Every refusal ends in its rid, by which `openapi/rid/get` finds the call again. */
  toBody(rid: string): Record<string, unknown> {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${rid}`, ...this.extra }
  }
}

/** Throws the refusal of this code unless the condition holds. */
export function insist(condition: unknown, errcode: number): asserts condition {
  if (!condition) throw new Refusal(errcode)
}
