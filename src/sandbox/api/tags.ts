import type { Call, Endpoints } from './endpoint'

/** Tags every account has: the platform's three and one of the newsroom's. */
export const TAGS = [
  { id: 0, name: '未分组', share: 0.6 },
  { id: 1, name: '黑名单', share: 0 },
  { id: 2, name: '星标组', share: 0.05 },
  { id: 100, name: '党员', share: 0.25 },
] as const

const get = ({ account }: Call) => ({
  tags: TAGS.map(({ id, name, share }) => ({ id, name, count: Math.floor(account.followers * share) })),
})

/** Tags are only read: sending by tag needs no more. */
export const tagEndpoints: Endpoints = {
  '/cgi-bin/tags/get': { method: 'GET', certifiedOnly: true, handle: get },
}
