import { UsageError } from './output'
import type { Session } from './session'

/** Accounts by name or AppID. @throws UsageError naming the ones there are */
export const accountIds = async (
  { payload }: Session,
  wanted: string[] | undefined,
): Promise<string[] | undefined> => {
  if (wanted === undefined) return undefined
  const { docs } = await payload.find({ collection: 'accounts', limit: 500, depth: 0 })
  return wanted.map((name) => {
    const found = docs.find((doc) => doc.name === name || doc.appId === name)
    if (found) return found.id
    const known = docs.map((doc) => `「${doc.name}」`).join('、') || '（还没有公众号）'
    throw new UsageError(`没有「${name}」这个公众号，没有添加。现有：${known}`)
  })
}

/** A branch or column by name; a new name makes a new one, and a note says so. */
export const namedId = async (
  { payload }: Session,
  { collection, name, notes }: { collection: 'branches' | 'columns'; name?: string; notes: string[] },
): Promise<string | undefined> => {
  if (!name) return undefined
  const { docs } = await payload.find({ collection, where: { name: { equals: name } }, limit: 1, depth: 0 })
  if (docs[0]) return docs[0].id
  notes.push(`新建了${collection === 'branches' ? '党支部' : '栏目'}「${name}」`)
  return (await payload.create({ collection, data: { name } })).id
}
