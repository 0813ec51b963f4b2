/**
 * What raw HTML may keep on its way to WeChat. Data only; `reduce.ts` is the engine. A tag that stands in no list here is
 * unwrapped: it goes, its words stay.
 */

/** Tags that are let through as they are: those seen to survive store, console editor and reader. */
export const KEPT: ReadonlySet<string> = new Set(
  (
    'section p span strong em b i u sup sub br blockquote h2 h3 h4 code pre figure figcaption hr ' +
    'ul ol li table thead tbody tr th td ruby rt img a'
  ).split(' '),
)

/** Tags that have a near relative WeChat keeps, and the style that makes up for the difference. */
export const RENAMED: Record<string, { tag: string; style?: string }> = {
  h1: { tag: 'h2' },
  h5: { tag: 'h4' },
  h6: { tag: 'h4' },
  tfoot: { tag: 'tbody' },
  menu: { tag: 'ul' },
  dir: { tag: 'ul' },
  ins: { tag: 'u' },
  cite: { tag: 'em' },
  dfn: { tag: 'em' },
  kbd: { tag: 'code' },
  samp: { tag: 'code' },
  tt: { tag: 'code' },
  var: { tag: 'em' },
  xmp: { tag: 'pre' },
  listing: { tag: 'pre' },
  plaintext: { tag: 'pre' },
  del: { tag: 'span', style: 'text-decoration:line-through' },
  s: { tag: 'span', style: 'text-decoration:line-through' },
  strike: { tag: 'span', style: 'text-decoration:line-through' },
  mark: { tag: 'span', style: 'background-color:#fff3bf;color:#333' },
  big: { tag: 'span', style: 'font-size:1.2em' },
  small: { tag: 'span', style: 'font-size:.85em' },
  center: { tag: 'section', style: 'text-align:center' },
  caption: { tag: 'section' },
  dt: { tag: 'section', style: 'font-weight:bold' },
  dd: { tag: 'section', style: 'padding-left:2em' },
  font: { tag: 'span' },
}

const rowGroups: ReadonlySet<string> = new Set(['thead', 'tbody'])
const lists: ReadonlySet<string> = new Set(['ul', 'ol'])

/** Parts that mean something within their whole only, and what that may be. */
export const ONLY_WITHIN: Record<string, ReadonlySet<string>> = {
  td: new Set(['tr', 'table', 'thead', 'tbody']),
  th: new Set(['tr', 'table', 'thead', 'tbody']),
  tr: new Set(['table', ...rowGroups]),
  thead: new Set(['table']),
  tbody: new Set(['table']),
  li: lists,
}

/** Blocks without a meaning of their own here: each becomes a `section`. */
export const BLOCKS_LIKE_DIV: ReadonlySet<string> = new Set(
  (
    'div article main aside header footer nav address hgroup search fieldset legend form details summary dl dialog ' +
    'optgroup option body html'
  ).split(' '),
)

/** Tags whose content is no text of the article: gone with everything in them. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style link meta base head col colgroup rp input source track param frame frameset wbr'.split(' '),
)

/** Media that WeChat takes only by hand. The words inside stay, and the editor is told. */
export const MEDIA: ReadonlySet<string> = new Set(
  'iframe video audio object embed canvas applet bgsound portal marquee'.split(' '),
)

/** Attributes a tag may keep, beside `style`. */
export const ATTRIBUTES: Record<string, readonly string[]> = {
  section: ['data-id', 'data-ignore-width'],
  table: ['data-ignore-width'],
  ol: ['start'],
  img: ['src', 'alt', 'title', 'data-ratio', 'data-w'],
  a: ['href', 'data-miniprogram-appid', 'data-miniprogram-path', 'data-miniprogram-type'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align'],
}

const PLATFORM_TAG = /^(?:mp-common-[a-z]+|mp-miniprogram|mpvoice|qqmusic|mpcps)$/

/** A component of WeChat's own goes through as it is, but for handlers. Names that only look like one do not. */
export const isPlatformTag = (tag: string): boolean => PLATFORM_TAG.test(tag)

/** Tags that make a line of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'section p blockquote h2 h3 h4 pre figure figcaption hr ul ol li table thead tbody tr th td'.split(' '),
)
