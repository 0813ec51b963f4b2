import { doorBooksOf } from '../../src/door/doorStore'
import { FIRST_USER_CODE, keptCode, newFirstUserCode } from '../../src/door/firstUserCode'
import { env } from '../../src/env'
import { carryOver } from '../carryOver/carryOver'
import { type Session, withSession } from '../commands/session'
import { connectRehearsal } from './connectRehearsal'
import { seedNewsroom } from './seedNewsroom'

/** What the console prints after this start: a login made for the sample, or the code that the first person needs. */
export type FirstStart = { email: string; password: string } | { code: string } | null

const DAY_MS = 24 * 60 * 60_000

/** A new code at each start, good for a day, until somebody has registered with it. */
const makeCode = async ({ payload, clock }: Session): Promise<{ code: string }> => {
  const code = newFirstUserCode()
  const until = new Date(+clock() + DAY_MS)
  await doorBooksOf({ payload, secret: env.secret, clock }).marks.replace({
    key: FIRST_USER_CODE,
    word: keptCode(code),
    until,
  })
  return { code }
}

const say = (step: string) => process.stderr.write(`· ${step}\n`)

/**
 * Opens the database (which builds or upgrades it). Where nobody can sign in yet and a sample is wanted: the sample newsroom,
 * and a week of rehearsed history, so that no screen is empty.
 */
export const prepare = (): Promise<FirstStart> =>
  withSession(async (session) => {
    // A rehearsed week is no news; what goes wrong in it is.
    if (session.payload.logger.level === 'info') session.payload.logger.level = 'warn'
    await carryOver(session.payload)
    const { totalDocs: users } = await session.payload.count({ collection: 'users' })
    const isFirst = users === 0
    const first = !isFirst
      ? null
      : env.sample === 'on'
        ? await seedNewsroom(session, say)
        : await makeCode(session)
    await connectRehearsal(session)
    return first
  })
