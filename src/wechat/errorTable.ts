// biome-ignore-all format: a table is read line by line
/**
 * What each errcode of the platform means for us: data, read aloud by an operator, branched on by the pipeline.
 * @see https://developers.weixin.qq.com/doc/oplatform/developers/errCode/
 */

/**
 * What a caller can do about a refusal; the pipeline branches on this and on nothing else.
 * - `retry-later` busy: again with backoff, three times at most
 * - `refresh-token` the client has already done so; what arrives outside is the last word
 * - `wait` until the stated time (`until`); without `until`, until an event comes (administrator's confirmation)
 * - `fix-article` the author must change the named `field`
 * - `tell-editor` a person must decide, but the article is not at fault
 * - `ask-operator` the account's administrator
 * - `fix-code` our request was wrong
 * - `treat-as-done` what was asked for is already so
 * - `reconcile` WeChat does not know the number of the sending: its lists and the draft box tell what became of it
 * - `reupload` forget the id, upload or draft again once
 * - `convert-picture` re-encode the picture to JPEG under the limit and try once
 * - `drop-comments` send again without the comment switch
 */
export type Remedy =
  | 'retry-later'
  | 'refresh-token'
  | 'wait'
  | 'fix-article'
  | 'tell-editor'
  | 'ask-operator'
  | 'fix-code'
  | 'treat-as-done'
  | 'reconcile'
  | 'reupload'
  | 'convert-picture'
  | 'drop-comments'

/** When waiting ends: the next minute, hour, Shanghai day or Shanghai month. */
export type Until = 'minute' | 'hour' | 'day' | 'month'

/** The part of the article at fault. */
export type Field =
  | 'title'
  | 'author'
  | 'digest'
  | 'content'
  | 'link'
  | 'cover'
  | 'picture'
  | 'comments'
  | 'articles'
  | 'tag'

/** One line of the table. `account`: the trouble is the whole account's (for the calls of that path). */
export type ErrorRow = {
  errcode: number
  remedy: Remedy
  cure: string
  until?: Until
  field?: Field
  account?: true
}

type Extra = Pick<ErrorRow, 'until' | 'field' | 'account'>

const row = (errcode: number, facts: [Remedy, string, Extra?]): ErrorRow => ({
  errcode,
  remedy: facts[0],
  cure: facts[1],
  ...facts[2],
})
const rows = (errcodes: number[], facts: [Remedy, string, Extra?]): ErrorRow[] =>
  errcodes.map((errcode) => row(errcode, facts))
const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step)

const OUR_FAULT = '这是程序的问题，内容没有发出，请把错误编号交给技术人员。'
const busy = '微信系统繁忙，稍后会自动再试；如果长时间如此，请过一会儿手动重试。'

const access: ErrorRow[] = [
  ...rows([-1, 61450, 268487001, 268487002], ['retry-later', busy]),
  row(40001, ['refresh-token', '微信的调用凭据已失效，换新后仍被拒绝。内容没有发出；请检查是否有别的系统在用同一个公众号的 AppSecret。', { account: true }]),
  row(40014, ['refresh-token', '微信的调用凭据无效，换新后仍被拒绝。内容没有发出；请检查是否有别的系统在用同一个公众号的 AppSecret。', { account: true }]),
  row(42001, ['refresh-token', '微信的调用凭据已过期，换新后仍被拒绝。内容没有发出；请检查是否有别的系统在用同一个公众号的 AppSecret。', { account: true }]),
  row(42007, ['ask-operator', '公众号改过密码，原有凭据失效，换新后仍被拒绝。内容没有发出；请管理员到公众号后台确认账号状态。', { account: true }]),
  row(40013, ['ask-operator', 'AppID 不正确。内容没有发出；请管理员在“公众号”里核对 AppID。', { account: true }]),
  row(40125, ['ask-operator', 'AppSecret 不正确或已重置。内容没有发出；请管理员在微信开发者平台取得新的 AppSecret 后填入。', { account: true }]),
  row(40164, ['ask-operator', '服务器出口 IP 不在公众号的 IP 白名单内。内容没有发出；请管理员在微信开发者平台（原“设置与开发 → 基本配置”）的 IP 白名单中加入该地址，约十分钟后重试。', { account: true }]),
  row(40243, ['ask-operator', 'AppSecret 已被冻结。内容没有发出；请管理员到微信开发者平台解冻。', { account: true }]),
  ...rows([41002], ['ask-operator', '没有填写 AppID。内容没有发出；请管理员在“公众号”里补上。', { account: true }]),
  ...rows([41004], ['ask-operator', '没有填写 AppSecret。内容没有发出；请管理员在“公众号”里补上。', { account: true }]),
  row(45035, ['ask-operator', '服务器 IP 没有登记。内容没有发出；请管理员把服务器 IP 加入白名单后重试。', { account: true }]),
  row(48001, ['ask-operator', '该公众号没有此接口权限（需认证）。内容没有发出；请管理员到后台“接口权限”核对，或改用“送入草稿箱”后人工发表。']),
  row(48003, ['ask-operator', '该公众号还没有同意群发协议。内容没有发出；请管理员到公众号后台同意群发协议后重试。', { account: true }]),
  row(48004, ['ask-operator', '该公众号的接口被封禁。内容没有发出；请管理员登录公众号后台查看原因。', { account: true }]),
  row(48008, ['ask-operator', '该公众号没有这类消息的发送权限。内容没有发出；请管理员到后台核对权限。']),
  row(50001, ['ask-operator', '公众号没有授权这个接口。内容没有发出；请管理员核对授权。', { account: true }]),
  row(50002, ['ask-operator', '账号被限制使用接口。内容没有发出；请管理员登录公众号后台查看。', { account: true }]),
  row(50004, ['ask-operator', '账号被禁止领取调用凭据，可能正在受罚。内容没有发出；请管理员登录公众号后台查看。', { account: true }]),
  row(50007, ['ask-operator', '公众号已被冻结。内容没有发出；请管理员登录公众号后台处理。', { account: true }]),
  row(53500, ['ask-operator', '微信封禁了该公众号的发布功能。内容没有发布；请管理员登录公众号后台查看原因，解封前可改用“送入草稿箱”后人工发表。', { account: true }]),
  ...rows([61004, 61007, 61016], ['ask-operator', '第三方平台的 IP、授权或权限集不足。内容没有发出；请管理员核对授权。', { account: true }]),
  row(65400, ['ask-operator', '还没有启用新版客服功能，或刚启用尚未生效。消息没有发出；请管理员到后台启用后稍等再试。']),
  ...rows([89501, 89502], ['ask-operator', '公众号有一条待处理的确认请求。内容没有发出；请管理员在微信里处理后重试。', { account: true }]),
  row(89503, ['ask-operator', '这次调用需要管理员在微信里确认。内容没有发出；请管理员确认后重试。', { account: true }]),
  ...rows([89504, 89505], ['wait', '正在等管理员在微信里确认这次操作（最多 30 分钟）。请提醒管理员，不要重复提交。']),
  row(89506, ['ask-operator', '管理员两次拒绝了本服务器的 IP，24 小时内不能再调用。内容没有发出；请与管理员确认后明天再试。', { until: 'day', account: true }]),
  row(89507, ['ask-operator', '管理员拒绝了本服务器的 IP，1 小时内不能再调用。内容没有发出；请与管理员确认后再试。', { until: 'hour', account: true }]),
  row(200011, ['ask-operator', '该账号已被封禁，无法操作。内容没有发出；请管理员登录公众号后台查看。', { account: true }]),
]

const quotas: ErrorRow[] = [
  row(42010, ['wait', '操作太快，微信要求稍候。这次没有执行，一分钟后会再试。', { until: 'minute' }]),
  row(45009, ['wait', '今天的接口调用次数已用完。内容没有发出；次日零点后会再试。', { until: 'day', account: true }]),
  row(45010, ['wait', '创建菜单的次数已达上限。菜单没有改动；请明天再试。', { until: 'day' }]),
  row(45011, ['wait', '这一分钟的调用次数已用完。内容没有发出；一分钟后会再试。', { until: 'minute', account: true }]),
  row(44990, ['wait', '微信说接口请求太快。内容没有发出；一分钟后会再试。', { until: 'minute', account: true }]),
  row(45028, ['wait', '群发次数已用完（订阅号按天，服务号按月）。内容没有群发出去；请改到下一个可用时段。', { until: 'day', account: true }]),
  row(45066, ['wait', '同一篇群发重试太快。没有重复发送；一分钟后会用同一编号再问。', { until: 'minute' }]),
  row(53501, ['wait', '微信说请求发布太频繁。内容没有发布；一分钟后会再试。', { until: 'minute', account: true }]),
  row(48006, ['wait', '本月清零接口次数的机会（10 次）已用完。请等下月，或等次日零点自动恢复。', { until: 'month' }]),
  row(61503, ['wait', '微信的统计数据还没有准备好，一小时后会再取。', { until: 'hour' }]),
]

const article: ErrorRow[] = [
  row(40007, ['reupload', '封面或素材已失效。草稿没有建成；系统会重新上传一次，仍不行请换一张封面。', { field: 'cover' }]),
  row(40118, ['reupload', '封面或素材的大小不合微信的要求。草稿没有建成；系统会重新上传一次，仍不行请换一张封面。', { field: 'cover' }]),
  row(40121, ['reupload', '封面或素材的类型不合微信的要求。草稿没有建成；系统会重新上传一次，仍不行请换一张封面。', { field: 'cover' }]),
  row(40155, ['fix-article', '文中有其他公众号的主页链接，微信不允许。草稿没有建成；请删去正文和“阅读原文”里的这类链接。', { field: 'link' }]),
  row(41039, ['fix-article', '阅读原文链接不合法。草稿没有建成；请改成以 http:// 或 https:// 开头的完整网址。', { field: 'link' }]),
  row(41040, ['fix-article', '不符合原创声明的规则。内容没有发出；请按公众号后台的提示修改。', { field: 'content' }]),
  row(44008, ['fix-article', '文中的音频没有通过微信的检查。草稿没有建成；请删去或更换音频。', { field: 'content' }]),
  row(44009, ['fix-article', '文中的音频没有通过微信的检查。草稿没有建成；请删去或更换音频。', { field: 'content' }]),
  row(45002, ['fix-article', '正文过长，请删减或减少样式。草稿没有建成；正文连同样式须少于 2 万字符、1 MB。', { field: 'content' }]),
  row(45003, ['fix-article', '标题过长，不超过 32 字。草稿没有建成；请缩短标题。', { field: 'title' }]),
  row(45004, ['fix-article', '摘要过长，不超过 120 字。草稿没有建成；请缩短摘要。', { field: 'digest' }]),
  row(45005, ['fix-article', '链接过长。草稿没有建成；请缩短阅读原文链接（不超过 1 KB）。', { field: 'link' }]),
  row(45006, ['fix-article', '图片链接过长。草稿没有建成；请换一张图片。', { field: 'picture' }]),
  row(45008, ['fix-article', '一次最多 8 篇。草稿没有建成；请减少篇数。', { field: 'articles' }]),
  row(45062, ['tell-editor', '文章含互选广告，不能由接口群发。内容没有发出；请到公众号后台群发。']),
  row(45110, ['fix-article', '作者过长，不超过 16 字。草稿没有建成；请缩短作者。', { field: 'author' }]),
  row(45166, ['fix-article', '正文含微信不接受的内容。草稿没有建成；请检查外部链接、特殊代码和最近粘贴的段落。', { field: 'content' }]),
  row(48021, ['tell-editor', '系统自动保存的草稿不允许群发。内容没有发出；请到公众号后台打开草稿、手动保存后再发。']),
  row(48022, ['tell-editor', '接口上传的视频不允许群发。内容没有发出；请到公众号后台上传该视频。']),
  row(53404, ['fix-article', '账号已被限制带货能力。草稿没有建成；请删去文中的商品。', { field: 'content' }]),
  row(53405, ['fix-article', '插入的商品信息有误。草稿没有建成；请删去文中的商品。', { field: 'content' }]),
  row(53406, ['fix-article', '账号没有开通带货能力。草稿没有建成；请删去文中的商品。', { field: 'content' }]),
  row(53502, ['reconcile', '微信不认得这次发布的编号。系统会到“已发布”列表和草稿箱里核实。']),
  row(53503, ['fix-article', '草稿未通过发布检查，请到后台查看。内容没有发布；按后台提示修改后重新提交。', { field: 'content' }]),
  row(53504, ['tell-editor', '这篇草稿只能到公众号后台发表。内容没有发布；请在公众号后台打开草稿并发表。']),
  row(53505, ['tell-editor', '请手动保存成功后再发表。内容没有发布；请在公众号后台打开草稿并保存，然后重试。']),
  row(53600, ['treat-as-done', '这篇文章在微信上已不存在（可能已经删除）。无需再删。']),
  row(87014, ['fix-article', '内容含有违规信息。内容没有发出；请修改后重新送审。', { field: 'content' }]),
  row(88000, ['drop-comments', '该公众号没有留言功能。系统会关闭留言后再试一次；如需留言请管理员到后台开通。', { field: 'comments' }]),
  row(268488001, ['ask-operator', '微信拒绝了这次操作，原因见错误原文。内容没有发出；请按原文处理。']),
]

const pictures: ErrorRow[] = [
  row(40012, ['convert-picture', '封面缩略图超过 64 KB。没有上传成功；请换一张较小的图片。', { field: 'picture' }]),
  row(40005, ['convert-picture', '图片格式不支持，请使用 JPG 或 PNG。没有上传成功；请换一张，或另存为 JPG 后重新上传。', { field: 'picture' }]),
  row(40006, ['convert-picture', '文件过大。没有上传成功；请换一张较小的图片。', { field: 'picture' }]),
  row(40009, ['convert-picture', '图片过大。没有上传成功；请压缩到 1MB 以内再重新上传。', { field: 'picture' }]),
  row(40113, ['convert-picture', '文件类型不支持。没有上传成功；请换一张，或另存为 JPG 后重新上传。', { field: 'picture' }]),
  row(40137, ['convert-picture', '图片格式不支持。没有上传成功；请换一张，或另存为 JPG 后重新上传。', { field: 'picture' }]),
  row(40215, ['fix-article', '图片数量不对（图片消息最多 20 张）。草稿没有建成；请增减图片。', { field: 'picture' }]),
  row(45001, ['convert-picture', '文件过大。没有上传成功；请换一张较小的图片。', { field: 'picture' }]),
  row(45007, ['fix-article', '语音超过 60 秒。没有上传成功；请剪短后重新上传。', { field: 'content' }]),
  row(44001, ['fix-article', '上传的文件是空的。没有上传成功；请重新选择文件。', { field: 'picture' }]),
  row(45060, ['tell-editor', '该素材正被自动回复或菜单使用，不能删除。请先在公众号后台解除引用。']),
  row(48005, ['tell-editor', '该素材正被自动回复或自定义菜单引用，不能删除。请先在公众号后台解除引用。']),
]

const mass: ErrorRow[] = [
  row(40065, ['tell-editor', '文章当前的状态不允许删除。什么也没有改动；请到公众号后台查看。']),
  row(40152, ['tell-editor', '标签已不存在。内容没有群发出去；请重新选择标签。', { field: 'tag' }]),
  row(40204, ['tell-editor', '被判为洗稿文或谣言文的文章不能删除。什么也没有改动；请到公众号后台查看。']),
  row(40132, ['tell-editor', '微信号不对，找不到这个人。预览没有发出；请核对微信号（不是昵称，也不是手机号）。']),
  row(43004, ['tell-editor', '对方未关注公众号。消息没有发出；请对方先关注。']),
  row(43019, ['tell-editor', '对方在公众号的黑名单里。消息没有发出；请先在后台移出黑名单。']),
  row(45015, ['tell-editor', '已超过48小时或用户已取消关注，无法回复。消息没有发出。']),
  row(45047, ['tell-editor', '回复条数已达上限，等用户再次留言。消息没有发出。']),
  row(45064, ['tell-editor', '菜单里有未关联的小程序。菜单没有改动；请先关联小程序或改掉该菜单。']),
  row(45065, ['treat-as-done', '微信已经收下这次群发，不会重复发送。系统会查询它的结果。']),
  row(48002, ['tell-editor', '对方拒收公众号消息。消息没有发出。']),
  row(50005, ['tell-editor', '对方已取消关注。消息没有发出。']),
  row(70000, ['tell-editor', '对方是未成年人，微信不允许发送。消息没有发出。']),
  ...rows([9500001, 9500002], ['ask-operator', '微信群发系统出错，原因见错误原文。请先到公众号后台看是否已经发出，再决定是否重试。']),
]

const tagsAndMenus: ErrorRow[] = [
  ...rows([40054, 40055], ['tell-editor', '菜单链接不合法。菜单没有改动；请改正链接。']),
  row(45056, ['tell-editor', '标签已满 100 个。没有新建；请先删去不用的标签。', { field: 'tag' }]),
  row(45057, ['tell-editor', '该标签的粉丝超过 10 万，不能直接删除。请先取消部分粉丝的标签。', { field: 'tag' }]),
  row(45058, ['tell-editor', '系统标签不能修改。', { field: 'tag' }]),
  row(45059, ['tell-editor', '一个粉丝最多 20 个标签。没有加上；请先去掉别的标签。', { field: 'tag' }]),
  row(45157, ['tell-editor', '标签名不合法或已经存在。没有新建；请换一个名字。', { field: 'tag' }]),
  row(45158, ['tell-editor', '标签名过长，不超过 30 字。没有新建；请缩短。', { field: 'tag' }]),
  row(45159, ['tell-editor', '标签不存在。请重新选择标签。', { field: 'tag' }]),
  ...rows([45169, 45171], ['retry-later', '部分粉丝的标签没有加上，稍后会逐个再试。']),
]

const comments: ErrorRow[] = [
  row(88001, ['tell-editor', '这篇文章不能通过接口管理留言。请到公众号后台管理。', { field: 'comments' }]),
  row(88002, ['tell-editor', '这篇文章因安全原因被限制留言。请到公众号后台查看。', { field: 'comments' }]),
  row(88003, ['tell-editor', '精选留言已达上限。请先取消几条精选。', { field: 'comments' }]),
  row(88004, ['treat-as-done', '该留言已被读者删除，本地记录会一并去掉。', { field: 'comments' }]),
  row(88005, ['tell-editor', '这条留言已经回复过。如需改动，请先删除原回复。', { field: 'comments' }]),
  row(88006, ['tell-editor', '该留言不能这样操作，原因见错误原文。请到公众号后台查看。', { field: 'comments' }]),
  row(88007, ['tell-editor', '回复内容为空或过长。回复没有发出；请修改。', { field: 'comments' }]),
  row(88008, ['treat-as-done', '该留言已不存在，本地记录会一并去掉。', { field: 'comments' }]),
  row(88009, ['tell-editor', '该留言不能这样操作，原因见错误原文。请到公众号后台查看。', { field: 'comments' }]),
  row(88010, ['fix-code', `取留言的条数不对。${OUR_FAULT}`, { field: 'comments' }]),
]

const diagnosis: ErrorRow[] = [
  row(76001, ['tell-editor', '微信查不到这个错误编号（rid）。']),
  row(76002, ['tell-editor', '错误编号（rid）的写法不对，请完整复制。']),
  row(76003, ['tell-editor', '这个错误编号（rid）属于别的公众号。']),
  row(76004, ['tell-editor', '这个错误编号（rid）已过期（只保留 7 天）。']),
  row(76021, ['fix-code', `查询次数的接口地址不对。${OUR_FAULT}`]),
  row(76022, ['fix-code', `没有权限查询该接口的次数。${OUR_FAULT}`]),
]

const FIX_CODE: Record<string, number[]> = {
  '请求参数不合微信要求。': [40002, 40003, 40004, 40008, 40031, 40032, 40035, 40059, 40060, 40114, 40130, 45021, 45162, 47001, 47003],
  '菜单按钮的写法不合要求。': span(40015, 40027),
  '请求的文字编码不对。': [40033],
  '二维码参数不对。': [40052, 40053],
  '回调检查的参数不对。': span(40201, 40203),
  '请求里缺少必要的内容。': [41001, 41005, 41006, 44002, 44003, 44004],
  '请求方式不对。': [43001, 43002, 43003],
  '群发编号过长。': [45067],
  '群发速度的设置不对。': [45083, 45084],
  '微信不再支持这类消息。': [45113],
  '要找的素材、菜单或用户不存在。': [46001, 46003, 46004],
  '微信已停用这个接口。': [47009],
  '读者编号属于别的公众号。': [49003],
  '统计日期的写法或范围不对。': [61500, 61501],
  '签名不正确。': [87009],
}
const ours: ErrorRow[] = Object.entries(FIX_CODE).flatMap(([what, errcodes]) =>
  rows(errcodes, ['fix-code', `${what}${OUR_FAULT}`]),
)

/** The one table: every code we know, once. */
export const ERROR_TABLE: readonly ErrorRow[] = [
  ...access,
  ...quotas,
  ...article,
  ...pictures,
  ...mass,
  ...tagsAndMenus,
  ...comments,
  ...diagnosis,
  ...ours,
]

/** On the token call the same numbers speak of the AppSecret, not of a stale token. */
export const TOKEN_CALL_TABLE: readonly ErrorRow[] = [
  row(40001, ['ask-operator', 'AppSecret 不正确，请管理员核对。内容没有发出；在微信开发者平台取得 AppSecret 后填入“公众号”。', { account: true }]),
]

/** Where the id is the draft's own, 40007 says that the draft is gone: perhaps because it has gone out. */
export const DRAFT_GONE_TABLE: readonly ErrorRow[] = [
  row(40007, ['reupload', '草稿已不在草稿箱里（可能已经发布、群发，或被人删除）。这一次没有发出；系统会先查是否已经发出，查不到就请您决定。']),
]

const numberGone = (errcodes: number[]): ErrorRow[] =>
  rows(errcodes, ['reconcile', '微信不认得这次推送的编号。系统会到微信的列表和草稿箱里核实。'])

/** Asked what became of a sending, these say that its number is not known, or not any more. */
export const PUBLISH_ID_GONE_TABLE: readonly ErrorRow[] = numberGone([40002, 53502])
/** The same of a 群发. */
export const MSG_ID_GONE_TABLE: readonly ErrorRow[] = numberGone([40059])

/** Reading has quotas of its own: a used-up one stops the question, not what the account sends. */
export const READS_USED_UP_TABLE: readonly ErrorRow[] = [
  row(45009, ['wait', '今天的查询次数已用完；次日零点后会再查。', { until: 'day' }]),
]
