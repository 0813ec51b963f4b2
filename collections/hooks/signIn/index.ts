import type { Endpoint } from 'payload'
import { firstRegister } from './firstRegister'
import { forgotPassword } from './forgotPassword'
import { login } from './login'
import { resetPassword } from './resetPassword'
import { unlock } from './unlock'
import { whoHelps } from './whoHelps'

/** In place of Payload's own endpoints of the same names: each counts before it judges. */
export const signInEndpoints: Endpoint[] = [
  login,
  forgotPassword,
  resetPassword,
  firstRegister,
  unlock,
  whoHelps,
]
