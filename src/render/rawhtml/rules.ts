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
  mark: { tag: 'span', style: 'background-color:#fff3bf' },
  big: { tag: 'span', style: 'font-size:1.2em' },
  small: { tag: 'span', style: 'font-size:.85em' },
  center: { tag: 'section', style: 'text-align:center' },
  caption: { tag: 'section' },
  dt: { tag: 'section', style: 'font-weight:bold' },
  dd: { tag: 'section', style: 'padding-left:2em' },
  font: { tag: 'span' },
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
  section: ['data-id', 'data-no-dark'],
  img: ['src', 'alt', 'data-ratio', 'data-w'],
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

/** Static shapes and the SMIL animation the platform's norm allows. No references, no scripts, no foreign content. */
export const SVG_TAGS: ReadonlySet<string> = new Set(
  (
    'svg g path rect circle ellipse polygon polyline line text tspan image ' +
    'animate animateTransform animateMotion set'
  ).split(' '),
)

export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'xmlns viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform fill ' +
    'fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity opacity font-size font-family font-weight font-style text-anchor ' +
    'dominant-baseline letter-spacing textLength attributeName type from to by values keyTimes keySplines calcMode ' +
    'begin dur end repeatCount restart additive accumulate path rotate style'
  ).split(' '),
)

/** What an animation may move: the list the platform agreed with designers (2016–2023). */
export const ANIMATED: ReadonlySet<string> = new Set(
  (
    'x y width height cx cy r rx ry opacity d points stroke-width stroke-linecap stroke-dashoffset stroke-dasharray ' +
    'fill visibility transform'
  ).split(' '),
)
