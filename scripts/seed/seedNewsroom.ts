import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Session } from '../commands/session'
import { randomPassword } from '../commands/user'
import { drawSamplePictures, loadSample } from '../sample'
import { connectRehearsal } from './connectRehearsal'
import { rehearsePastDays } from './rehearsePastDays'
import { seedArticles, seedDaily } from './seedArticles'
import { seedHouse } from './seedHouse'

/** The sample lies beside the sources; commands run from the project's folder. */
const SAMPLE = path.resolve('scripts/sample')
const EMAIL = 'admin@xinghuo.local'

/**
 * Puts in the sample newsroom: house, daily posts, a rehearsed week, articles, people.
 * @param say told what is being done, in Chinese, step by step
 * @returns the administrator's login, its password made at random
 */
export const seedNewsroom = async (session: Session, say: (step: string) => void) => {
  const sample = await loadSample(SAMPLE)
  const pictures = await mkdtemp(path.join(tmpdir(), 'xinghuo-pictures-'))
  const login = { email: EMAIL, password: randomPassword() }
  try {
    say('正在放入示例编辑部……')
    await drawSamplePictures(pictures)
    const house = await seedHouse(session, { sample, pictures })
    await seedDaily(session, { sample, pictures, house })
    await connectRehearsal(session)
    say('正在演练过去一周的推送，好让每个页面都有内容……')
    await rehearsePastDays(session)
    // After the rehearsed week: what is approved now goes out now, not last Monday.
    await seedArticles(session, { sample, pictures, house })
    // Last, because a login is the mark of a finished seeding: what was interrupted starts again and updates.
    await session.payload.create({
      collection: 'users',
      data: { ...login, name: '编辑部管理员', role: 'administrator' },
    })
    return login
  } finally {
    await rm(pictures, { recursive: true, force: true })
  }
}
