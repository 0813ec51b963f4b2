import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { ForgotPassword } from './ForgotPassword'

/** The page 「忘记密码」, in place of Payload's, which says that a letter was sent even where none can be. */
export const ForgotPasswordView = ({ initPageResult }: AdminViewServerProps) => {
  if (initPageResult.req.user) redirect('/admin/account')
  return <ForgotPassword />
}
