/**
 * Everything a theme may dress. A role is one place in the emitted HTML; its value is the inline style, written
 * `property:value;property:value` without spaces or a last semicolon, because every character counts (20,000 a push).
 * An empty value means: no `style` at all, and for the roles ending in `Inner`, no inner `span` either.
 */
export const ROLES = [
  'root',
  'p',
  'h2',
  'h2Inner',
  'h3',
  'h3Inner',
  'h4',
  'quote',
  'list',
  'numbers',
  'rows',
  'rowsInside',
  'rowsNumbered',
  'rowsNumberedInside',
  'rowMark',
  'rowBody',
  'scroll',
  'table',
  'headRow',
  'tableRow',
  'th',
  'td',
  'codeBox',
  'code',
  'rule',
  'picture',
  'pictureInGrid',
  'pictureSmall',
  'figure',
  'caption',
  'credit',
  'strong',
  'highlight',
  'link',
  'noteMark',
  'gridRow',
  'gridCell',
  'document',
  'documentSource',
  'timeline',
  'timelineTime',
  'timelineBody',
  'source',
  'figures',
  'figuresCard',
  'figuresValue',
  'figuresUnit',
  'figuresLabel',
  'person',
  'personPhoto',
  'personBody',
  'personName',
  'personRole',
  'step',
  'stepNumber',
  'stepBody',
  'stepTitle',
  'callout',
  'calloutTitle',
  'qr',
  'qrPicture',
  'qrTitle',
  'qrNote',
  'media',
  'mediaTitle',
  'mediaNote',
  'card',
  'cardPicture',
  'cardTitle',
  'cardNote',
  'divider',
  'chapter',
  'chapterBook',
  'chapterTitle',
  'dateCard',
  'dateLeaf',
  'dateMonth',
  'dateDay',
  'dateWeek',
  'dateNote',
  'byLine',
  'facts',
  'fact',
  'factLabel',
  'factValue',
  'footer',
  'footerTitle',
  'footerBody',
  'notes',
  'notesTitle',
  'note',
] as const

export type Role = (typeof ROLES)[number]

export type ThemeName = 'solemn-red' | 'plain' | 'calendar-leaf' | 'livestream'

/** A look, as data: where each role's style stands, and the mark drawn by a divider. */
export type Theme = {
  name: string
  /** What an editor reads in the list of themes. */
  label: string
  note: string
  styles: Record<Role, string>
  /** Static SVG of the divider, inked with plain fills: dark mode leaves SVG alone. Empty: a plain line. */
  ornament: string
}

/** Ready-made `style` attributes, one a role: ` style="…"`, or nothing. */
export type Css = Record<Role, string>

/**
 * A theme made ready. `plaques`: roles with a ground and an ink of their own. `onPlaque`: how roles look that stand on one: they
 * keep its ink, whatever theirs is elsewhere.
 */
export type Look = { css: Css; plaques: ReadonlySet<Role>; onPlaque: Css }

const compiled = new WeakMap<Theme, Look>()

const GROUND = /(?:^|;)background(?:-color)?:/
const INK = /(?:^|;)color:/

const plaquesOf = ({ styles }: Theme): ReadonlySet<Role> =>
  new Set(ROLES.filter((role) => GROUND.test(styles[role]) && INK.test(styles[role])))

/** The reader gives links an ink of its own, so one on a plaque has to say that it takes the plaque's. */
const LINK_ON_PLAQUE = 'color:inherit;text-decoration:underline'

const withoutPaint = (style: string): string =>
  style
    .split(';')
    .filter((declaration) => !/^(?:color|background[a-z-]*):/.test(declaration))
    .join(';')

const attribute = (style: string): string => (style ? ` style="${style}"` : '')

const cssOf = (styleOf: (role: Role) => string): Css =>
  Object.fromEntries(ROLES.map((role) => [role, attribute(styleOf(role))])) as Css

/** Turns a theme's styles into attributes once, however many articles wear it. */
export const lookOf = (theme: Theme): Look => {
  const known = compiled.get(theme)
  if (known) return known
  const { styles } = theme
  const plaques = plaquesOf(theme)
  const onPlaque = cssOf((role) => {
    if (role === 'link') return LINK_ON_PLAQUE
    return plaques.has(role) ? styles[role] : withoutPaint(styles[role])
  })
  const look = { css: cssOf((role) => styles[role]), plaques, onPlaque }
  compiled.set(theme, look)
  return look
}
