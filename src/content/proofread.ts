import type { DeliveryNotice } from '../deliveries/delivery'
import type { OnAccount } from '../deliveries/line'
import type { Article } from '../render/article'
import { type Advice, lintArticle, placeInWords } from '../render/lint'

/** More than these nobody reads beside a delivery; the preview shows all. */
const NOTICES_MAX = 20

const inWords = ({ message, where }: Advice): string => `${placeInWords(where)}：${message}`

type Given = { article: Article; digest: string | undefined; dueAt: Date }

/**
 * What the newsroom's own proofreader says of an article at the moment it would leave.
 * @returns `errors` hold the delivery; `notices` stand beside it and hold nothing
 */
export const proofread = async (
  { article, digest, dueAt }: Given,
  { names }: Pick<OnAccount, 'names'>,
): Promise<{ errors: string[]; notices: DeliveryNotice[] }> => {
  const valid = (await names.all()).filter(({ since }) => !since || since <= dueAt)
  const said = lintArticle({ article, summary: digest ?? '' }, { names: valid, now: dueAt })
  const warnings = said.filter(({ level }) => level === 'warning').slice(0, NOTICES_MAX)
  return {
    errors: said.filter(({ level }) => level === 'error').map(inWords),
    notices: warnings.map((advice) => ({ code: advice.code, message: inWords(advice) })),
  }
}
