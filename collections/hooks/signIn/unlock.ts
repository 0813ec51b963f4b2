import { APIError, type Endpoint, unlockOperation } from 'payload'
import { roleOf } from '../../access/roles'
import { booksFor, plainEmail, readForm, refusedAsTooMany } from './asked'

/** `POST /api/users/unlock`: an administrator lets everybody try again who was refused on an account. */
export const unlock: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    if (roleOf(req) !== 'administrator') throw new APIError('只有管理员可以解锁，没有执行。', 403, null, true)
    const email = plainEmail((await readForm(req, ['email'])).email)
    const tooMany = await refusedAsTooMany(req, { deed: 'unlock' })
    if (tooMany) return tooMany
    const data = { email } as { email: string; password: string }
    await unlockOperation({ collection: req.payload.collections.users, data, req })
    await booksFor(req).attempts.unlock(email)
    return Response.json({ message: req.t('general:success') })
  },
}
