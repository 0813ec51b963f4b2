import { env } from '../../src/env'
import { carryOver } from '../carryOver/carryOver'
import { withSession } from '../commands/session'
import { connectRehearsal } from './connectRehearsal'
import { seedNewsroom } from './seedNewsroom'

type Login = { email: string; password: string } | null

const say = (step: string) => process.stderr.write(`· ${step}\n`)

/**
 * Opens the database (which builds or upgrades it). Where nobody can sign in yet and a sample is wanted: the sample newsroom,
 * and a week of rehearsed history, so that no screen is empty.
 * @returns the login made for this installation, at its first start only
 */
export const prepare = (): Promise<Login> =>
  withSession(async (session) => {
    // A rehearsed week is no news; what goes wrong in it is.
    if (session.payload.logger.level === 'info') session.payload.logger.level = 'warn'
    await carryOver(session.payload)
    const { totalDocs: users } = await session.payload.count({ collection: 'users' })
    const login = users === 0 && env.sample === 'on' ? await seedNewsroom(session, say) : null
    await connectRehearsal(session)
    return login
  })
