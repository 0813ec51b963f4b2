import { createTransport } from 'nodemailer'
import { APIError, type EmailAdapter, type SendEmailOptions } from 'payload'
import { env } from './env'

/** What somebody reads who forgot the password where no mail server is set. */
export const NO_MAIL =
  '本站没有设置发信服务器，没有发送邮件。请联系管理员，由管理员在「用户」里改密码，或在服务器上运行：npm run cli -- user password <邮箱>'

/** Sends through the mail server of SMTP_URL; without one every letter is refused with the way out. */
export const mail: EmailAdapter = () => {
  const transport = env.smtpUrl ? createTransport(env.smtpUrl) : null
  return {
    name: transport ? 'smtp' : 'none',
    defaultFromAddress: env.mailFrom,
    defaultFromName: '星火',
    sendEmail: async (message: SendEmailOptions) => {
      if (!transport) throw new APIError(NO_MAIL, 400, null, true)
      const from = { name: '星火', address: env.mailFrom }
      return transport.sendMail({ from, ...message } as Parameters<typeof transport.sendMail>[0])
    },
  }
}
