import { APIError, type EmailAdapter } from 'payload'

/** A newsroom has no mail server: whoever forgot the password is told whom to ask, instead of waiting for a letter. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'noreply@localhost',
  defaultFromName: '星火',
  sendEmail: async () => {
    throw new APIError(
      '本站不发邮件，没有发送。忘记密码请联系管理员，由管理员运行：npm run cli -- user password <邮箱>',
      400,
      null,
      true,
    )
  },
})
