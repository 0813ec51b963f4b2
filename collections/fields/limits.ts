/**
 * What WeChat lets through, in characters (digest: the docs say 128, a reading of 2026-10 says 120; the smaller one is safe).
 * @see https://developers.weixin.qq.com/doc/subscription/api/draftbox/draftmanage/api_draft_add.html
 */
export const TITLE_MAX = 32
export const AUTHOR_MAX = 16
export const SUMMARY_MAX = 120
/** 阅读原文 link, in bytes. */
export const LINK_MAX_BYTES = 1024
