import type { Access, FieldAccess, PayloadRequest } from 'payload'

/** The four roles, from the widest to the narrowest. */
export const ROLES = {
  administrator: '管理员',
  publisher: '党务干事（推送）',
  reviewer: '审核员',
  editor: '编辑、通讯员',
} as const
export type Role = keyof typeof ROLES

type Who = Pick<PayloadRequest, 'user'>

/** The role of whoever asks, or nothing for a stranger. */
export const roleOf = ({ user }: Who): Role | undefined => (user as { role?: Role } | null)?.role

const oneOf =
  (...roles: Role[]) =>
  ({ req }: { req: Who }): boolean => {
    const role = roleOf(req)
    return role !== undefined && roles.includes(role)
  }

/** Anyone who is signed in. */
export const staffOnly: Access = oneOf('administrator', 'publisher', 'reviewer', 'editor')
export const administratorsOnly: Access = oneOf('administrator')
export const publishersOnly: Access = oneOf('administrator', 'publisher')
export const administratorsOnlyField: FieldAccess = oneOf('administrator')
/** Who may approve an article or return it. */
export const mayApprove = (req: Who): boolean => oneOf('administrator', 'publisher', 'reviewer')({ req })
/** Who may decide about a delivery: send now, move, drop, say that it went out. */
export const maySend = (req: Who): boolean => oneOf('administrator', 'publisher')({ req })
/** Written by the line itself, never by hand: not even an administrator may type a state. */
export const nobody: Access = () => false
export const nobodyField: FieldAccess = () => false
