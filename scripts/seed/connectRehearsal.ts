import type { LineAccount } from '../../src/accounts/accountStore'
import { identityOf, partsOf, platformOf } from '../../src/accounts/identity'
import { env } from '../../src/env'
import type { Session } from '../commands/session'

const ADDRESS = 'rehearsal-address'
/** The AppIDs of the sample newsroom, of which nobody has noted yet where the rehearsal was. */
const SAMPLE_APP_ID = /^wxrehearsal\d{7}$/

const isSample = ({ appId, baseUrl }: LineAccount): boolean =>
  SAMPLE_APP_ID.test(appId) && /^http:\/\/127\.0\.0\.1:/.test(baseUrl)

type There = { session: Session; base: string }

/** The rehearsal listens on another port than at the last start: its accounts, and what they have sent, go along. */
const follow = async (account: LineAccount, { session, base }: There) => {
  const { payload } = session
  await payload.update({ collection: 'accounts', id: account.id, data: { apiBase: base } })
  await payload.db.updateMany({
    collection: 'deliveries',
    where: { identity: { equals: account.identity } },
    data: { identity: identityOf({ apiBase: base, appId: account.appId }, env) },
    req: {},
  })
}

const tell = async ({ id, appId, secret, name, kind, callback }: LineAccount, { session, base }: There) => {
  if (!callback) return
  const { certified } = await session.payload.findByID({ collection: 'accounts', id, depth: 0 })
  const { token, aesKey } = callback
  await fetch(`${base}/rehearsal/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      appId,
      secret,
      name,
      kind,
      certified: certified !== false,
      callback: { url: `http://127.0.0.1:${env.port}/wechat/${appId}`, token, aesKey },
    }),
  })
}

/**
 * Tells the rehearsal WeChat about each account that is connected to it: its secret, its kind, where to push events. Every
 * start does it, because port and public address may have changed. Accounts that lead elsewhere are left alone.
 */
export const connectRehearsal = async (session: Session): Promise<void> => {
  const { accounts, leases } = session.newsroom.line
  const base = `http://127.0.0.1:${env.sandboxPort}`
  const last = (await leases.read(ADDRESS)) as { base?: string } | null
  const before = last?.base
  for (const account of (await accounts.all()).accounts) {
    const { platform } = partsOf(account.identity)
    const wasThere = before ? platform === platformOf(before) : isSample(account)
    if (platform !== base && wasThere) await follow(account, { session, base })
  }
  await leases.write(ADDRESS, { base })
  for (const account of (await accounts.all()).accounts)
    if (partsOf(account.identity).platform === base) await tell(account, { session, base })
}
