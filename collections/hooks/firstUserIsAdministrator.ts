import type { CollectionBeforeChangeHook } from 'payload'

/** On an empty installation whoever registers first runs it. */
export const firstUserIsAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user) return data
  const { totalDocs } = await req.payload.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, role: 'administrator' } : data
}
