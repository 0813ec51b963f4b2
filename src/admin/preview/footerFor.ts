import { chooseFooter, dayOf, type RuledFooter } from '../../publish/chooseFooter'
import type { Article, ArticleKind } from '../../render/article'

/** A recruitment footer as the REST API hands it over, relations as ids. */
export type FooterDoc = {
  id: string
  name: string
  title?: string | null
  conditions?: string | null
  steps?: string | null
  contact?: string | null
  qrPicture?: string | null
  order?: number | null
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
  /** YYYY-MM-DD in Beijing time. */
  on: string
}

const ruled = (doc: FooterDoc): RuledFooter & { doc: FooterDoc } => ({
  id: doc.id,
  enabled: doc.enabled !== false,
  order: doc.order ?? Number.MAX_SAFE_INTEGER,
  rules: {
    kinds: doc.rules?.kinds ?? [],
    columnIds: doc.rules?.columns ?? [],
    accountIds: doc.rules?.accounts ?? [],
    branchIds: doc.rules?.branches ?? [],
    from: dayOf(doc.rules?.from),
    until: dayOf(doc.rules?.until),
  },
  doc,
})

/** The footer that this article would carry to this account, by the line's own choice. */
export const footerFor = (
  footers: FooterDoc[],
  { accountId = '', ...asked }: FooterQuestion,
): FooterDoc | undefined => chooseFooter(footers.map(ruled), { ...asked, accountId })?.doc

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A footer as the renderer takes it. */
export const footerOf = ({ title, conditions, steps, contact, qrPicture }: FooterDoc): Article['footer'] => ({
  ...(title && { title }),
  ...(conditions && { conditions }),
  ...(steps?.trim() && { steps: linesOf(steps) }),
  ...(contact && { contact }),
  ...(qrPicture && { qrPicture: `media:${qrPicture}` }),
})
