import type { Article, ArticleKind } from '../../render/article'

/** A recruitment footer as the REST API hands it over, relations as ids. */
export type FooterDoc = {
  name: string
  title?: string | null
  conditions?: string | null
  steps?: string | null
  contact?: string | null
  qrPicture?: string | null
  order: number
  enabled?: boolean | null
  rules?: {
    kinds?: string[] | null
    columns?: string[] | null
    accounts?: string[] | null
    branches?: string[] | null
    from?: string | null
    until?: string | null
  } | null
}

export type FooterQuestion = {
  kind: ArticleKind
  accountId?: string
  columnId?: string
  branchId?: string
  /** YYYY-MM-DD in Beijing time; `dayOf` turns the stored dates into such days. */
  on: string
  dayOf: (moment: string) => string
}

const fits = (allowed: string[] | null | undefined, asked: string | undefined): boolean =>
  !allowed?.length || (asked !== undefined && allowed.includes(asked))

const isFit = ({ rules, enabled }: FooterDoc, asked: FooterQuestion): boolean =>
  enabled !== false &&
  fits(rules?.kinds, asked.kind) &&
  fits(rules?.columns, asked.columnId) &&
  fits(rules?.accounts, asked.accountId) &&
  fits(rules?.branches, asked.branchId) &&
  (!rules?.from || asked.dayOf(rules.from) <= asked.on) &&
  (!rules?.until || asked.on <= asked.dayOf(rules.until))

/** The footer that this article would carry to this account: the first by order whose rules all fit. */
export const footerFor = (footers: FooterDoc[], asked: FooterQuestion): FooterDoc | undefined =>
  [...footers].sort((one, other) => one.order - other.order).find((footer) => isFit(footer, asked))

/** A footer as the renderer takes it. */
export const footerOf = ({ title, conditions, steps, contact, qrPicture }: FooterDoc): Article['footer'] => ({
  ...(title && { title }),
  ...(conditions && { conditions }),
  ...(steps && {
    steps: steps
      .split('\n')
      .map((step) => step.trim())
      .filter(Boolean),
  }),
  ...(contact && { contact }),
  ...(qrPicture && { qrPicture: `media:${qrPicture}` }),
})
