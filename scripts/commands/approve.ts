import type { ArticleRef } from '../../src/articles/articles'
import { COMMAND_LINE, type Session } from './session'

/** Approves the newest version of an article in the name of the command line, submitting it first where nobody has. */
export const approve = async ({ review, clock }: Session, ref: ArticleRef): Promise<void> => {
  const deed = { ref, actor: COMMAND_LINE, at: clock() }
  const { state } = (await review.look(ref)).review
  if (state === 'draft' || state === 'returned') await review.submit(deed)
  await review.approve(deed)
}
