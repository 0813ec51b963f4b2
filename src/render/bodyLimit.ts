import type { Article, Body } from './article'
import { BodyTooLongError } from './errors'

/**
 * Characters of all texts of an article together. WeChat takes less than 1 MB (`SIZE_LIMIT`); the longest published body that we
 * know of has 338,932 characters. Ours to decide.
 */
export const BODY_LIMIT = 500_000

/** Words and nodes of an editor state, counted no further than needed. */
const lengthOfState = (root: unknown): number => {
  const stack = [root]
  let length = 0
  for (let one = stack.pop(); one !== undefined && length <= BODY_LIMIT; one = stack.pop()) {
    if (typeof one === 'string') length += one.length
    else if (typeof one === 'object' && one !== null) {
      length += 1
      for (const value of Object.values(one)) if (value !== null && value !== undefined) stack.push(value)
    }
  }
  return length
}

const lengthOf = (body: Body): number => {
  if (body.format === 'markdown') return body.text.length
  return body.format === 'richtext' ? lengthOfState(body.root) : 0
}

/**
 * Refuses an article that is longer than any that WeChat takes, before time is spent on it.
 * @throws BodyTooLongError
 */
export const assertBodyLength = ({ body, daily, livestream, footer }: Article): void => {
  const texts = [
    ...(daily?.events.map(({ text }) => text) ?? []),
    livestream?.summary,
    footer?.conditions,
    footer?.contact,
    ...(typeof footer?.steps === 'string' ? [footer.steps] : (footer?.steps ?? [])),
  ]
  const length = texts.reduce<number>((sum, text) => sum + (text?.length ?? 0), lengthOf(body))
  if (length > BODY_LIMIT) throw new BodyTooLongError({ length, limit: BODY_LIMIT })
}
