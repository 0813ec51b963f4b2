import { type Endpoint, forgotPasswordOperation, type PayloadRequest } from 'payload'
import { env } from '../../../src/env'
import { NO_MAIL } from '../../../src/mail'
import { plainEmail, readForm, refused, refusedAsTooMany } from './asked'
import { resetLetter } from './resetLetter'

const SENT =
  '如果这个邮箱有账号，重设密码的邮件已经发出，一小时内有效。没有收到请看看垃圾邮件，或联系管理员。'

const sendLetter = async (req: PayloadRequest, email: string): Promise<void> => {
  try {
    const { payload } = req
    const data = { email } as { email: string; password: string }
    const collection = payload.collections.users
    const token = await forgotPasswordOperation({ collection, data, req, disableEmail: true })
    if (!token) return
    const user = await payload.db.findOne<{ id: string; name?: string; email: string }>({
      collection: 'users',
      where: { email: { equals: email } },
    })
    if (user) await payload.sendEmail({ to: user.email, ...resetLetter({ token, name: user.name ?? '' }) })
  } catch (error) {
    req.payload.logger.error({ err: error, msg: '重设密码的邮件没有发出，请检查 SMTP_URL' })
  }
}

/**
 * `POST /api/users/forgot-password`. Answers the same and at once, whether or not the address belongs to somebody. Without a mail
 * server it refuses before there is a token.
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    if (!env.smtpUrl) return refused({ status: 400, message: NO_MAIL })
    const email = plainEmail((await readForm(req, ['email'])).email)
    if (!email) return refused({ status: 400, message: '请填写邮箱。没有发送邮件。' })
    const tooMany = await refusedAsTooMany(req, { deed: 'forgot-password', account: email })
    if (tooMany) return tooMany
    // Not awaited: how long the letter takes would tell who exists.
    void sendLetter(req, email)
    return Response.json({ message: SENT })
  },
}
