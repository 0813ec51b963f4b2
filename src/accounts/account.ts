/** How an account sends: push to followers, publish without push, leave in the draft box, or a page to copy by hand. */
export const ACCOUNT_MODES = {
  mass: '群发（推送给粉丝）',
  publish: '发布（不推送）',
  draft: '只送草稿箱',
  hand: '手工复制',
} as const

export type AccountMode = keyof typeof ACCOUNT_MODES

/** What the form of an account begins with. */
export const LATE_AFTER_MINUTES = 60
