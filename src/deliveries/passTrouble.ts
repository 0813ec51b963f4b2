import { type ErrorFacts, errorFacts } from '../errorFacts'
import { isWechatError } from '../wechat'

/**
 * Something that went wrong in a pass of the worker and stopped only what it names. `where`: what was being done; `title`: to which
 * article; `message`: for a person who may read it. `told` says the same without a word of an article, for the log and for monitors.
 */
export type PassTrouble = {
  where: string
  title?: string
  message: string
  told: string
  deliveryId?: string
  accountId?: string
  error?: ErrorFacts
}

type Place = Pick<PassTrouble, 'where' | 'title' | 'deliveryId' | 'accountId'>

/** WeChat's errors have a sentence of ours. The words of any other may quote an article. */
const toldOf = (error: unknown): string => {
  if (isWechatError(error)) return error.cure
  const { name, code } = errorFacts(error)
  return `程序出错（${code === undefined ? name : `${name} ${code}`}），日志里有出错的位置。`
}

/** Puts any error into such a line. `where` says in Chinese what was being done. */
export const troubleOf = (error: unknown, place: Place): PassTrouble => ({
  ...place,
  message: error instanceof Error ? error.message : String(error),
  told: toldOf(error),
  error: errorFacts(error),
})

/** A trouble that is no error, in a sentence of ours that names no article. */
export const troubleIn = (sentence: string, place: Place): PassTrouble => ({
  ...place,
  message: sentence,
  told: sentence,
})
