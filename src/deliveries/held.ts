/** The article is not approved as it stands: nothing of it may leave until somebody approves it again. */
export class NotApproved extends Error {
  override readonly name = 'NotApproved'

  constructor(title: string) {
    super(`「${title}」现在的内容没有经过批准，没有发出。批准后会自动恢复推送。`)
  }
}

/** The article is in the trash or was never there. */
export class ArticleGone extends Error {
  override readonly name = 'ArticleGone'

  constructor() {
    super('稿件已删除，没有发出。如需推送，请先从回收站恢复稿件，再点“重试”。')
  }
}

/** What would be refused by WeChat, found before asking it. `field` is the part of the article at fault. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
  readonly field: string | undefined

  constructor(reasons: readonly string[], field?: string) {
    super(`${reasons.join('\n')}\n内容没有发出。请改好后重新送审。`)
    this.field = field
  }
}

/** A person was told to publish the draft, and it is not in the box any more. */
export class HandedDraftGone extends Error {
  override readonly name = 'HandedDraftGone'

  constructor() {
    super(
      '这一篇的草稿已不在公众号的草稿箱里，多半已由人发表，所以没有再放一份。' +
        '请到公众号后台看一眼：已经发表就把文章链接贴回来；确实没有发表，再点「重试」重新放入。',
    )
  }
}

/** Something has to be waited for; `until` says how long. */
export class Waits extends Error {
  constructor(
    message: string,
    readonly until: Date,
  ) {
    super(message)
  }
}

/** WeChat has a draft of this article that the row knows nothing of: somebody may just be sending it. */
export class PerhapsSending extends Waits {
  override readonly name = 'PerhapsSending'

  constructor(until: Date) {
    super(
      '公众号的草稿箱里已有这一篇的草稿，而这里没有做过它的记录（多半是数据库刚从备份恢复），微信可能正在发布它。' +
        '先不推送，过几分钟核对之后再决定，免得重复。',
      until,
    )
  }
}

/** Our share of the day's questions is used up: WeChat would answer a few more, but people and other systems need them. */
export class ReadsUsedUp extends Waits {
  override readonly name = 'ReadsUsedUp'

  constructor(until: Date) {
    super('今天向微信查询的次数已近上限，次日零点后再查。', until)
  }
}
