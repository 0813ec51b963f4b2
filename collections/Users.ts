import type { CollectionConfig } from 'payload'
import { env } from '../src/env'
import { ownSelfOrAdministrators } from './access/ownSelfOrAdministrators'
import { administratorsOnly, administratorsOnlyField, ROLES, staffOnly } from './access/roles'
import { currentPassword, firstUserCode } from './fields/signIn'
import { firstUserIsAdministrator } from './hooks/firstUserIsAdministrator'
import { signInEndpoints } from './hooks/signIn'
import { hideResetToken } from './hooks/signIn/hideResetToken'
import { keepPasswordRules } from './hooks/signIn/keepPasswordRules'
import { both, optionsOf } from './labels'

/** One line each; the stylesheet keeps the line ends. */
const ROLES_EXPLAINED: [zh: string, en: string] = [
  [
    '编辑、通讯员：写稿、改稿、送审。',
    '审核员：另可批准或退回稿件。',
    '党务干事：另可决定推送（立即推送、改时间、取消、多篇合发），管理栏目、支部和动员文案。',
    '管理员：全部，另可管理公众号和用户。',
    '第一位注册的人自动成为管理员。',
  ].join('\n'),
  [
    'Editor: writes, revises, submits.',
    'Reviewer: also approves and returns.',
    'Publisher: also decides about deliveries; looks after columns, branches and footers.',
    'Administrator: everything, accounts and users included.',
    'Whoever registers first becomes administrator.',
  ].join('\n'),
]

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: both('用户', 'User'), plural: both('用户', 'Users') },
  admin: {
    useAsTitle: 'name',
    group: both('设置', 'Settings'),
    defaultColumns: ['name', 'email', 'role', 'branch'],
  },
  auth: {
    tokenExpiration: 12 * 60 * 60,
    // Payload's own lock counts after it has judged, and locks the owner out as well: src/door/attempts.ts counts instead.
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: env.publicUrl.startsWith('https:') },
  },
  access: {
    create: administratorsOnly,
    read: staffOnly,
    update: ownSelfOrAdministrators,
    delete: administratorsOnly,
    unlock: administratorsOnly,
  },
  endpoints: signInEndpoints,
  hooks: {
    beforeOperation: [keepPasswordRules],
    beforeChange: [firstUserIsAdministrator, hideResetToken],
  },
  fields: [
    firstUserCode,
    currentPassword,
    { name: 'name', label: both('姓名', 'Name'), type: 'text', required: true },
    {
      name: 'role',
      label: both('角色', 'Role'),
      type: 'select',
      required: true,
      defaultValue: 'editor',
      options: optionsOf(ROLES),
      admin: { description: both(...ROLES_EXPLAINED) },
      // Nobody raises himself: the first user becomes administrator by the hook above.
      access: { create: administratorsOnlyField, update: administratorsOnlyField },
      saveToJWT: true,
    },
    {
      name: 'branch',
      label: both('所在党支部', 'Branch'),
      type: 'relationship',
      relationTo: 'branches',
      access: { create: administratorsOnlyField, update: administratorsOnlyField },
    },
  ],
}
