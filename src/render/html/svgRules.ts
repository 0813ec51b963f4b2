/** Names as SVG writes them, by how a parser of HTML may have written them. */
const byLowerCase = (names: string): ReadonlyMap<string, string> =>
  new Map(names.split(' ').map((name) => [name.toLowerCase(), name]))

/** Static shapes and the SMIL animation that the platform's norm allows. No references and no scripts. */
export const SVG_TAGS = byLowerCase(
  'svg g path rect circle ellipse polygon polyline line text tspan image foreignObject ' +
    'animate animateTransform animateMotion set',
)

export const SVG_ATTRIBUTES = byLowerCase(
  'viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform fill ' +
    'fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity opacity visibility pointer-events font-size font-weight font-style text-anchor ' +
    'dominant-baseline letter-spacing textLength attributeName type from to by values keyTimes keySplines calcMode ' +
    'begin dur end repeatCount restart additive accumulate path rotate',
)

/** What holds nothing to see by itself, or describes it in words that nobody sees. */
export const SVG_HIDDEN: ReadonlySet<string> = new Set(
  'style script title desc metadata defs symbol filter lineargradient radialgradient pattern clippath mask marker'.split(
    ' ',
  ),
)

/** What an animation may move: the list the platform agreed with designers (2016–2023). */
export const ANIMATED: ReadonlySet<string> = new Set(
  (
    'x y width height cx cy r rx ry opacity d points stroke-width stroke-linecap stroke-dashoffset stroke-dasharray ' +
    'fill visibility transform'
  ).split(' '),
)

/** Attributes whose value is a paint, which may refer to a gradient. */
export const PAINTS: ReadonlySet<string> = new Set(['fill', 'stroke'])

/** Attributes that refer to a part by its id, which WeChat takes away. */
export const REFERRING: ReadonlySet<string> = new Set([
  'clip-path',
  'mask',
  'filter',
  'marker-start',
  'marker-mid',
  'marker-end',
])

/** A value that can neither fetch, run nor refer. */
export const SAFE_VALUE =
  /^(?!.*(?:url\(|javascript|vbscript|data:|&|expression|\.(?:click|begin|end)\b))[^<>]*$/is
