import { createCollector } from '../../src/metrics/collect'
import { createStatsStore } from '../../src/metrics/statsStore'
import { createMemoryTokenStore, createWechatClient, immediately } from '../../src/wechat'
import type { TemporaryPayload } from '../temporaryPayload'

/** A certified account of our own. */
export const accountIn = async ({ payload }: TemporaryPayload, appId: string): Promise<string> => {
  const data = {
    name: `公众号 ${appId}`,
    appId,
    appSecret: 's',
    kind: 'subscription',
    mode: 'publish',
  } as const
  return String((await payload.create({ collection: 'accounts', data })).id)
}

/** Collects for the accounts of a newsroom from a WeChat at `baseUrl`. */
export const collectorOn = async (
  { payload }: TemporaryPayload,
  { appId, baseUrl, clock }: { appId: string; baseUrl: string; clock: () => Date },
) => {
  const { createGuardedStore } = await import('../../src/store/guardedStore')
  const { createLeaseStore } = await import('../../src/store/leaseStore')
  const leases = createLeaseStore({ store: createGuardedStore({ payload, onStep: () => {} }), clock })
  const client = createWechatClient({
    appId,
    secret: 'the-right-secret',
    baseUrl,
    tokens: createMemoryTokenStore(),
    clock,
    owner: 'test',
    sleep: immediately,
  })
  const stores = { stats: createStatsStore(payload), leases }
  return { leases, ...createCollector({ stores, clientFor: () => client, clock, owner: 'test' }) }
}

type Figures = { statDate: string } & Record<string, unknown>

/** The rows of an account, by day. */
export const accountDays = async ({ payload }: TemporaryPayload, account: string): Promise<Figures[]> => {
  const where = { account: { equals: account } }
  const { docs } = await payload.find({
    collection: 'account-stats',
    where,
    limit: 500,
    depth: 0,
    sort: 'statDate',
  })
  return docs as unknown as Figures[]
}

/** Leaves nothing of an account behind. */
export const forget = async ({ payload }: TemporaryPayload, account: string): Promise<void> => {
  for (const collection of ['article-stats', 'account-stats', 'deliveries'] as const)
    await payload.db.deleteMany({ collection, where: { account: { equals: account } } })
  await payload.db.deleteMany({ collection: 'leases', where: { key: { like: account } } })
  await payload.db.deleteOne({ collection: 'accounts', where: { id: { equals: account } } })
}
