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
  'listInside',
  'numbers',
  'numbersInside',
  'rows',
  'rowsInside',
  'row',
  'rowMark',
  'rowBody',
  'scroll',
  'table',
  'headRow',
  'tableRow',
  'th',
  'td',
  'codeBox',
  'pre',
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

const compiled = new WeakMap<Theme, Css>()

/** Turns a theme's styles into attributes once, however many articles wear it. */
export const cssOf = (theme: Theme): Css => {
  const known = compiled.get(theme)
  if (known) return known
  const css = Object.fromEntries(
    ROLES.map((role) => [role, theme.styles[role] ? ` style="${theme.styles[role]}"` : '']),
  ) as Css
  compiled.set(theme, css)
  return css
}
