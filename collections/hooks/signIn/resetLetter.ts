import { env } from '../../../src/env'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The letter with the link; its address is PUBLIC_URL, never what a request called this site. */
export const resetLetter = ({ token, name }: { token: string; name: string }) => {
  const link = `${env.publicUrl.replace(/\/$/, '')}/admin/reset/${token}`
  return {
    subject: '星火：重设密码',
    html: [
      `<p>${escaped(name)}，您好：</p>`,
      '<p>有人要求重设您在星火的密码。请在一小时内打开下面的链接，设一个新密码：</p>',
      `<p><a href="${link}">${link}</a></p>`,
      '<p>如果不是您本人，不用理会，密码不会改动。</p>',
    ].join('\n'),
  }
}
