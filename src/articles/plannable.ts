import { reviewOf } from './approval'
import type { PlannableArticle } from './articles'
import { type Doc, idOf, list, moment } from './canonical'
import type { ArticleKind } from './kinds'
import { REVIEWED } from './parts'
import { titleOf } from './renderable'

/** What the planner needs of a stored document; nothing when that article is not approved, or its accounts are being written. */
export const plannable = (kind: ArticleKind, doc: Doc): PlannableArticle[] => {
  const { group, wish } = REVIEWED[kind]
  const { approvedHash, approvedAt, planning } = reviewOf(doc[group])
  if (!approvedHash || !approvedAt || doc.deletedAt || planning === 'saving') return []
  const edited = moment(doc.updatedAt)
  return [
    {
      kind,
      id: String(doc.id),
      title: titleOf(kind, doc),
      approvedHash,
      approvedAt,
      wishedAt: edited && edited > approvedAt ? edited : approvedAt,
      publishAt: wish ? moment(doc[wish]) : null,
      accountIds: list(doc.accounts).flatMap((account) => idOf(account) ?? []),
    },
  ]
}
