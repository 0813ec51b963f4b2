import type { Payload } from 'payload'
import { env } from '../../src/env'
import { movePictures } from './movePictures'

const say = (words: string) => process.stderr.write(`· ${words}\n`)

const list = (names: string[]): string =>
  names.slice(0, 20).join('、') + (names.length > 20 ? `等 ${names.length} 张` : '')

/** Brings what older versions stored to where this one keeps it. Run by one process before web and worker start. */
export const carryOver = async (payload: Payload): Promise<void> => {
  const { moved, missing, changed } = await movePictures({
    payload,
    mediaDir: env.mediaDir,
    secret: env.secret,
  })
  if (moved > 0) say(`已为 ${moved} 张旧图片换上新的文件名，稿件不受影响。`)
  if (missing.length > 0)
    say(`下列图片的文件不在服务器上，用到它们的稿件推送时会停下并指出：${list(missing)}`)
  if (changed.length > 0)
    say(`下列图片的文件和上传时不一样，用到它们的稿件推送时会停下，请重新上传：${list(changed)}`)
}
