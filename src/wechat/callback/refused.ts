/** Why a push was turned away. */
export type CallbackRefusedReason =
  | 'bad-signature'
  | 'too-old'
  | 'too-large'
  | 'cut-off'
  | 'not-xml'
  | 'not-encrypted'
  | 'cannot-decrypt'

const TELL: Record<CallbackRefusedReason, { status: number; cure: string }> = {
  'bad-signature': {
    status: 403,
    cure: '回调签名不符。这条推送没有被采用；请核对公众号后台“服务器配置”里的 Token 与这里填的是否一致。',
  },
  'too-old': { status: 403, cure: '回调时间与现在相差超过 10 分钟。这条推送没有被采用；请检查服务器时间。' },
  'too-large': { status: 413, cure: '回调内容超过 64 KB。这条推送没有被采用。' },
  'cut-off': { status: 400, cure: '回调内容没有传完，连接就断了。这条推送没有被采用；微信会再推一次。' },
  'not-xml': {
    status: 400,
    cure: '回调内容不是约定的 XML。这条推送没有被采用；请在公众号后台把数据格式设为 XML。',
  },
  'not-encrypted': {
    status: 403,
    cure: '回调没有加密。这条推送没有被采用；请在公众号后台选择“安全模式”，或清空这里的 EncodingAESKey。',
  },
  'cannot-decrypt': {
    status: 403,
    cure: '回调无法解密。这条推送没有被采用；请核对 EncodingAESKey 和 AppID。',
  },
}

/** A push that we do not accept; `status` is what to answer, `cure` what to tell the administrator. */
export class CallbackRefused extends Error {
  override readonly name = 'CallbackRefused'
  readonly why: CallbackRefusedReason
  readonly status: number
  readonly cure: string

  constructor(why: CallbackRefusedReason) {
    super(`callback refused: ${why}`)
    this.why = why
    this.status = TELL[why].status
    this.cure = TELL[why].cure
  }
}
