import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { inWordsOf, type PictureUser, pictureUsers } from './pictureUsers'
import { refusePicture } from './uploadEdits'

type Picture = { originalName?: string | null; filename?: string | null }

const nameOf = ({ originalName, filename }: Picture): string => `图片「${originalName || filename || ''}」`

const assertUnused = async ({ payload }: PayloadRequest, id: string, picture: Picture): Promise<void> => {
  const users = await pictureUsers(payload, id)
  if (users.length === 0) return
  refusePicture(
    `${nameOf(picture)}正在使用，没有删除：${inWordsOf(users)}。请先在那里换掉或删除，再删除图片。`,
    409,
  )
}

/** A picture that is shown somewhere is not deleted for good. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { id: { equals: id } }
  const picture = await req.payload.db.findOne<Picture & { id: string }>({ collection: 'media', where })
  await assertUnused(req, String(id), picture ?? {})
}

/** Submitted or approved: what readers will see of it is being decided, or has been. */
const isDecided = ({ reviews }: PictureUser): boolean =>
  reviews.includes('pending') || reviews.includes('approved')

const differs = (data: object, before: object, names: string[]): boolean =>
  names.some((name) => (Reflect.get(data, name) ?? '') !== (Reflect.get(before, name) ?? ''))

const assertUndecided = (users: PictureUser[], told: { name: string; what: string; why: string }): void => {
  const decided = users.filter(isDecided)
  if (decided.length === 0) return
  refusePicture(
    `${told.name}的${told.what}没有改动：${inWordsOf(decided)}已经送审或批准，${told.why}。请先退回或撤回那里的稿件再改，或者另传一张图片。`,
    409,
  )
}

/**
 * What is approved with a picture stays: its words, and the spot by which a cover is cut. Into the trash goes nothing that is
 * shown.
 */
export const refuseChangingUsed: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data
  const [id, name] = [String(originalDoc.id), nameOf(originalDoc)]
  if (data.deletedAt && !originalDoc.deletedAt) await assertUnused(req, id, originalDoc)
  const [words, focal] = [
    differs(data, originalDoc, ['alt', 'credit']),
    differs(data, originalDoc, ['focalX', 'focalY']),
  ]
  if (!words && !focal) return data
  const users = await pictureUsers(req.payload, id)
  if (words) assertUndecided(users, { name, what: '说明和来源', why: '图片的说明和来源也在审核之内' })
  const covers = users.filter(({ isCover }) => isCover)
  if (focal) assertUndecided(covers, { name, what: '焦点', why: '封面怎样裁切也在审核之内' })
  return data
}
