import type { Doc } from '../../articles/canonical'
import { chooseFooter } from '../../content/chooseFooter'
import { ruled } from '../../content/footerDoc'
import type { ArticleKind } from '../../render/article'

/** A recruitment footer as the REST API hands it over, relations as ids. */
export type FooterDoc = Doc & { id: string; name: string }

export type FooterQuestion = {
  kind: ArticleKind
  accountId?: string
  columnId?: string
  branchId?: string
  /** YYYY-MM-DD in Beijing time. */
  on: string
}

/** The footer that this article would carry to this account, by the line's own choice. */
export const footerFor = (
  footers: FooterDoc[],
  { accountId = '', ...asked }: FooterQuestion,
): FooterDoc | undefined =>
  chooseFooter(footers.map(ruled), { ...asked, accountId })?.doc as FooterDoc | undefined
