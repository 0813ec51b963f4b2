import type { Access } from 'payload'
import { roleOf } from './roles'

/** People may change themselves; administrators may change everyone. */
export const ownSelfOrAdministrators: Access = ({ req }) =>
  roleOf(req) === 'administrator' ? true : req.user ? { id: { equals: req.user.id } } : false
