import { APIError, type CollectionBeforeValidateHook } from 'payload'

/** One daily post for one day: two would make the morning's choice an accident. */
export const onePostADay: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const month = data?.month ?? originalDoc?.month
  const day = data?.day ?? originalDoc?.day
  if (!month || !day || data?.deletedAt) return data
  const { docs } = await req.payload.find({
    collection: 'daily-posts',
    where: { and: [{ month: { equals: month } }, { day: { equals: day } }] },
    limit: 2,
    depth: 0,
    req,
  })
  const other = docs.find((doc) => doc.id !== originalDoc?.id)
  if (other) {
    throw new APIError(
      `${month} 月 ${day} 日已经有一篇「${other.title}」，没有保存。请在那一篇里添加大事。`,
      400,
      null,
      true,
    )
  }
  return data
}
