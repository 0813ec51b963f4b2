import type { PayloadRequest } from 'payload'
import type { Newsroom } from '../../src/createNewsroom'

/** The newsroom of this process. It is loaded when somebody presses a button, not with every start of a command. */
export const newsroomFor = async (req: PayloadRequest): Promise<Newsroom> => {
  const { newsroomOf } = await import('../../src/newsroomOf')
  return newsroomOf(req.payload)
}
