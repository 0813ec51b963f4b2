/**
 * Which declarations of an inline style go through, as data. Positioning, grids, animation, filters and variables are
 * taken away by WeChat's editor or reader, so they are taken away here, where the editor can still see the result. Fonts go, too: phones read the platform's own best (rule 3 of its structure rules).
 */
export const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'color font-size font-weight font-style font-variant line-height letter-spacing word-spacing ' +
    'text-align text-indent text-decoration text-transform text-shadow text-autospace vertical-align ' +
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom ' +
    'padding-left width max-width min-width height min-height max-height box-sizing object-fit ' +
    'border border-top border-right border-bottom border-left border-width border-style border-color ' +
    'border-top-width border-right-width border-bottom-width border-left-width border-top-style border-right-style ' +
    'border-bottom-style border-left-style border-top-color border-right-color border-bottom-color border-left-color ' +
    'border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius ' +
    'border-bottom-right-radius border-collapse border-spacing box-shadow outline opacity ' +
    'background background-color background-image background-size background-position background-repeat ' +
    'background-clip background-origin display flex flex-grow flex-shrink flex-basis flex-direction flex-wrap ' +
    'flex-flow justify-content align-items align-self align-content order float clear transform transform-origin ' +
    'overflow overflow-x overflow-y -webkit-overflow-scrolling white-space word-break word-wrap overflow-wrap ' +
    'list-style list-style-type table-layout direction writing-mode pointer-events visibility ' +
    'fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin'
  ).split(' '),
)

/**
 * Values that no property may have, by what they would do. The reader's dark mode cannot read the newer colours; lengths that
 * are computed, or measured by a window or a root of the reader's own, come out otherwise than they were meant.
 */
export const FORBIDDEN_VALUE =
  /expression|javascript|vbscript|@import|(?:var|calc|min|max|clamp|env|attr|ok(?:lab|lch)|lab|lch|hwb|color|color-mix|light-dark)\(|\d(?:[dls]?v(?:[whib]|min|max)|cq(?:[whib]|min|max)|rem|rlh)\b|[<>{}\\]|\/\*/i

/** Displays that survive. `grid` and its like do not. */
export const DISPLAYS =
  /^(?:block|inline|inline-block|none|flex|inline-flex|-webkit-box|table(?:-[a-z-]+)?)$/i

/** The hosts WeChat serves pictures from; a picture anywhere else is filtered out of an article. */
export const PICTURE_HOST =
  /^https?:\/\/(?:mmbiz\.qpic\.cn|mmbiz\.qlogo\.cn|mmecoa\.qpic\.cn|res\.wx\.qq\.com)\//i
