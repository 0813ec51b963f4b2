import { themesOf } from '../../src/articles/kinds'
import { createFooterStore } from '../../src/content/footerStore'
import { env } from '../../src/env'
import { themeOf } from '../../src/render'
import type { ArticleKind } from '../../src/render/article'
import { dayIn } from '../../src/time/slots'
import type { Look } from './lookOf'
import { UsageError } from './output'
import { accountIds } from './references'
import { type Session, withSession } from './session'

/** What went wrong is told in the words of adding articles; here nothing was to be added. */
const idOf = async (session: Session, name: string): Promise<string> => {
  try {
    return (await accountIds(session, [name]))?.[0] ?? ''
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(error.message.replace('没有添加', '没有排版')) : error
  }
}

/**
 * The looks of one account for every kind of article, read from the database.
 * @param name name or AppID. @throws UsageError naming the accounts there are
 */
export const looksOfAccount = (name: string): Promise<Record<ArticleKind, Look>> =>
  withSession(async (session) => {
    const { payload, clock } = session
    const id = await idOf(session, name)
    const account = (await payload.findByID({ collection: 'accounts', id, depth: 0 })) as unknown as Record<
      string,
      unknown
    >
    const footers = createFooterStore({ payload, mediaDir: env.mediaDir })
    const on = dayIn(String(account.timeZone || 'Asia/Shanghai'), clock())
    const themes = themesOf((field) => (account[field] ? String(account[field]) : undefined))
    const looks = Object.entries(themes).map(async ([kind, dress]) => {
      const chosen = await footers.choose({ kind: kind as ArticleKind, accountId: String(account.id), on })
      const theme = themeOf(dress).name
      return [kind, { theme, ...(chosen && { footer: chosen.footer }) }] as const
    })
    return Object.fromEntries(await Promise.all(looks)) as Record<ArticleKind, Look>
  })
