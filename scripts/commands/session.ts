import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { createNewsroom, type Newsroom } from '../../src/createNewsroom'
import { createReviewStore, type ReviewStore } from '../../src/desk/reviewStore'
import { env } from '../../src/env'
import { newPayload } from '../../src/newPayload'

export type Session = { payload: Payload; newsroom: Newsroom; review: ReviewStore; clock: () => Date }

/** Who acts when a command does. */
export const COMMAND_LINE = { name: '命令行', mayApprove: true }

/** Opens the database for one command, runs it, and closes everything, so that the process can end by itself. */
export const withSession = async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
  const payload = await newPayload()
  const clock = () => new Date()
  const newsroom = createNewsroom({ payload, env, clock, owner: `cli-${process.pid}-${randomUUID()}` })
  try {
    return await work({ payload, newsroom, review: createReviewStore(payload, env), clock })
  } finally {
    await payload.destroy()
  }
}
