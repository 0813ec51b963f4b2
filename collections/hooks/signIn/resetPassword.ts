import { APIError, type Endpoint, type PayloadRequest, resetPasswordOperation, type Where } from 'payload'
import { type Whose, whyWeak } from '../../../src/door/passwords'
import { storedToken } from '../../../src/door/resetToken'
import { readForm, refusedAsTooMany, signedIn } from './asked'

const EXPIRED = '这个重设密码的链接已经失效，密码没有改动。请重新申请一个。'

const ownerOf = async ({ payload }: PayloadRequest, token: string): Promise<Whose | null> => {
  const where: Where = {
    and: [
      { resetPasswordToken: { equals: token } },
      { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
    ],
  }
  return (await payload.db.findOne({ collection: 'users', where })) as Whose | null
}

/** `POST /api/users/reset-password`: the token of a letter, and the new password. */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    const { token, password } = await readForm(req, ['token', 'password'])
    const tooMany = await refusedAsTooMany(req, { deed: 'reset-password' })
    if (tooMany) return tooMany
    const stored = storedToken(token)
    const owner = await ownerOf(req, stored)
    if (!owner) throw new APIError(EXPIRED, 403, null, true)
    const why = whyWeak(password, owner)
    if (why) throw new APIError(why, 400, null, true)
    const collection = req.payload.collections.users
    const result = await resetPasswordOperation({
      collection,
      data: { password, token: stored },
      depth: 0,
      req,
    })
    return signedIn(req, { message: req.t('authentication:passwordResetSuccessfully'), ...result })
  },
}
