import type { Size } from './article'

/**
 * What WeChat documents for `content`: under 20,000 characters and under 1 MB, tags and styles counted.
 * The first is a line to warn at, for published articles are known to pass it; the second is firm.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add
 */
export const SIZE_LIMIT = { characters: 20_000, bytes: 1_048_576 } as const

const HIGH_HALF = /[\ud800-\udbff]/g

/** Unicode characters alone, several times as fast as both counts. Surrogates stand in pairs in what we write. */
export const charactersIn = (html: string): number => html.length - (html.match(HIGH_HALF)?.length ?? 0)

/** Unicode characters and UTF-8 bytes of a string, counted without copying it. */
export const sizeOf = (html: string): Size => {
  let bytes = 0
  let pairs = 0
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4
      pairs += 1
      at += 1
    } else bytes += 3
  }
  return { characters: html.length - pairs, bytes }
}
