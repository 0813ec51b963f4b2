import { type Endpoint, loginOperation, type PayloadRequest } from 'payload'
import { isPassword } from '../../../src/door/passwordHash'
import { addressOf, booksFor, plainEmail, readForm, refusedAsTooMany, signedIn } from './asked'

const isSomebody = async ({ payload }: PayloadRequest, email: string): Promise<boolean> => {
  const where = { email: { equals: email } }
  return (await payload.db.findOne({ collection: 'users', where, select: { email: true } })) !== null
}

/**
 * `POST /api/users/login`. The attempt is counted before the password is judged, and an address that belongs to nobody takes as
 * long as a wrong password.
 */
export const login: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const form = await readForm(req, ['email', 'password'])
    const account = plainEmail(form.email)
    const tooMany = await refusedAsTooMany(req, { deed: 'login', account })
    if (tooMany) return tooMany
    if (form.password && !(await isSomebody(req, account))) await isPassword(form.password, {})
    const result = await loginOperation({
      collection: req.payload.collections.users,
      data: form,
      depth: 0,
      req,
    })
    await booksFor(req).attempts.forgive({ deed: 'login', account, address: addressOf(req) })
    return signedIn(req, { message: req.t('authentication:passed'), ...result })
  },
}
