import type { CollectionBeforeChangeHook, FieldHook } from 'payload'
import { identityOf, isRehearsal } from '../../src/accounts/identity'
import { env } from '../../src/env'

/** The mark 演练 of an account, from its address as it stands. */
export const rehearsalOf: FieldHook = ({ siblingData }) => isRehearsal(identityOf(siblingData, env))

/** An account's AppID on its platform. */
export const identityOfAccount: FieldHook = ({ siblingData }) => identityOf(siblingData, env)

/**
 * An account that gets another AppID or address: what WeChat refused the former one, and what its probe found, says nothing
 * of the new one. Deliveries from before identities were remembered are told whose they were.
 */
export const forgetFormer: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const former = identityOf(originalDoc, env)
  if (identityOf({ ...originalDoc, ...data }, env) === former) return data
  await req.payload.db.updateMany({
    collection: 'deliveries',
    where: { and: [{ account: { equals: originalDoc.id } }, { identity: { equals: null } }] },
    data: { identity: former },
    req: {},
  })
  const running = { state: 'running', reason: null, nextProbeAt: null, attempts: 0, scope: null }
  return { ...data, pause: running, capabilities: null }
}
