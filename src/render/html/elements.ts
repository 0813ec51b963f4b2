/** Names of elements, by what the parser of HTML does with them. */
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** They hold nothing and have no end tag. */
export const VOID = names(
  'area base bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** They end an open paragraph. */
export const ENDS_PARAGRAPH = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul xmp',
)

/** They mark words; one that is closed too early is opened again behind. */
export const FORMATTING = names('a b big code em font i nobr s small span strike strong sub sup tt u')

export const HEADING = names('h1 h2 h3 h4 h5 h6')

/** An end tag within does not reach an element outside. */
export const SCOPE = names('applet caption foreignobject html marquee object table td template th')

/** What an opening tag closes, and what it may not reach beyond. */
export const CLOSED_BY: Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }> = {
  li: { closes: names('li'), within: names('ul ol menu dir table td th') },
  dt: { closes: names('dt dd'), within: names('dl table td th') },
  dd: { closes: names('dt dd'), within: names('dl table td th') },
  td: { closes: names('td th'), within: names('table tr') },
  th: { closes: names('td th'), within: names('table tr') },
  tr: { closes: names('tr td th'), within: names('table') },
  tbody: { closes: names('tbody thead tfoot caption colgroup tr td th'), within: names('table') },
  thead: { closes: names('tbody thead tfoot caption colgroup tr td th'), within: names('table') },
  tfoot: { closes: names('tbody thead tfoot caption colgroup tr td th'), within: names('table') },
  option: { closes: names('option'), within: names('select optgroup') },
  optgroup: { closes: names('option optgroup'), within: names('select') },
  rt: { closes: names('rt rp'), within: names('ruby') },
  rp: { closes: names('rt rp'), within: names('ruby') },
  a: { closes: names('a'), within: names('table td th') },
}

/** Tags of HTML that end a drawing they stand in. */
export const ENDS_DRAWING = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p ' +
    'pre ruby s section small span strong strike sub sup table tt u ul var',
)

/** Where HTML may stand within a drawing. */
export const HTML_IN_DRAWING = names('foreignobject title desc')
