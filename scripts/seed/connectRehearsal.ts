import { env } from '../../src/env'
import type { Session } from '../commands/session'

/**
 * Tells the rehearsal WeChat about each rehearsal account: its secret, its kind, where to push events. Every start does it,
 * because port and public address may have changed.
 */
export const connectRehearsal = async ({ payload, newsroom }: Session): Promise<void> => {
  const base = `http://127.0.0.1:${env.sandboxPort}`
  const { docs } = await payload.find({
    collection: 'accounts',
    where: { rehearsal: { equals: true } },
    depth: 0,
    limit: 100,
  })
  for (const doc of docs) {
    if (doc.apiBase !== base)
      await payload.update({ collection: 'accounts', id: doc.id, data: { apiBase: base } })
    const account = await newsroom.line.accounts.get(doc.id)
    if (!account?.callback) continue
    await fetch(`${base}/rehearsal/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        appId: account.appId,
        secret: account.secret,
        name: account.name,
        kind: account.kind,
        certified: doc.certified !== false,
        callback: {
          url: `http://127.0.0.1:${env.port}/wechat/${account.appId}`,
          token: account.callback.token,
          aesKey: account.callback.aesKey,
        },
      }),
    })
  }
}
