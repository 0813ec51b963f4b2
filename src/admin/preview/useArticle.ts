'use client'
import { useMemo } from 'react'
import type { Doc } from '../../articles/canonical'
import { KINDS } from '../../articles/kinds'
import { renderable } from '../../articles/renderable'
import { footerOf } from '../../content/footerDoc'
import type { Article, ArticleKind } from '../../render/article'
import { dayOf } from '../shanghai'
import { type Docs, useAll, useRest } from '../useRest'
import type { AccountDoc } from './accountDoc'
import { type FooterDoc, footerFor } from './footerFor'

type Named = { id: string; name: string }

/** The dress an account gives this kind of article. */
export const themeFor = (kind: ArticleKind, account: AccountDoc | undefined): string =>
  account?.[KINDS[kind].theme.field] || KINDS[kind].theme.usual

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : undefined

type Asked = { kind: ArticleKind; accountId?: string; on: Date }

/** The article of this form as the line would load it for one account, footer included; and that footer's name. */
export const useArticle = (
  form: Doc,
  { kind, accountId, on }: Asked,
): { article: Article; footer?: FooterDoc } => {
  const branches = useAll<Named>('branches')
  const columns = useAll<Named>('columns')
  const footers = useRest<Docs<FooterDoc>>('/recruitment-footers/approved').data?.docs
  return useMemo(() => {
    const [branchId, columnId] = [idOf(form.branch), idOf(form.column)]
    const branch = branches?.find(({ id }) => id === branchId)?.name
    const column = columns?.find(({ id }) => id === columnId)?.name
    const names = { ...(branch && { branch }), ...(column && { column }) }
    const asked = { kind, accountId, branchId, columnId, on: dayOf(on) }
    const footer = footerFor(footers ?? [], asked)
    const article = renderable({ kind, doc: form, names })
    return { article: footer ? { ...article, footer: footerOf(footer) } : article, footer }
  }, [form, kind, accountId, on, branches, columns, footers])
}
