/** Invisible, and no part of the article: the console's editor may merge or strip whatever comes first and last. */
const SENTINEL = '<p style="font-size:0;line-height:0;margin:0;">&nbsp;</p>'

/**
 * Article HTML as it goes onto the clipboard. On pasting, the console's editor takes padding and background off the outermost
 * node and may merge the first and the last: so the article's own root stands one level deeper, between two sentinels.
 */
export const forPasting = (html: string): string => `${SENTINEL}<section>${html}</section>${SENTINEL}`

/** Whether WeChat can reach a host from outside: it fetches the pictures of a pasted article itself. */
export const isPublicHost = (host: string): boolean =>
  !/^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[)/i.test(host) &&
  /\./.test(host)
