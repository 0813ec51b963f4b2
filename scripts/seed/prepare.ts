import { env } from '../../src/env'
import { withSession } from '../commands/session'
import { connectRehearsal } from './connectRehearsal'
import { rehearsePastDays } from './rehearsePastDays'
import { seedNewsroom } from './seedNewsroom'

type Login = { email: string; password: string } | null

/**
 * Opens the database (which builds or upgrades it). Where nobody can sign in yet and a sample is wanted: the sample newsroom,
 * and a week of rehearsed history, so that no screen is empty.
 * @returns the login made for this installation, at its first start only
 */
export const prepare = (): Promise<Login> =>
  withSession(async (session) => {
    const { totalDocs: users } = await session.payload.count({ collection: 'users' })
    const isFirst = users === 0 && env.sample === 'on'
    const login = isFirst ? await seedNewsroom(session) : null
    await connectRehearsal(session)
    if (isFirst) await rehearsePastDays(session)
    return login
  })
