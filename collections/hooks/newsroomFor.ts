import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Newsroom } from '../../src/createNewsroom'

/** Built for the request: the line is loaded only when somebody presses a button, and asks nothing until it is used. */
export const newsroomFor = async (req: PayloadRequest): Promise<Newsroom> => {
  const [{ createNewsroom }, { env }] = await Promise.all([
    import('../../src/createNewsroom'),
    import('../../src/env'),
  ])
  const owner = `action-${randomUUID()}`
  return createNewsroom({ payload: req.payload, env, clock: () => new Date(), owner })
}
