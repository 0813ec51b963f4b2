import type { CollectionConfig } from 'payload'
import { ownSelfOrAdministrators } from './access/ownSelfOrAdministrators'
import { administratorsOnly, administratorsOnlyField, ROLES, staffOnly } from './access/roles'
import { firstUserIsAdministrator } from './hooks/firstUserIsAdministrator'
import { both, optionsOf } from './labels'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: both('用户', 'User'), plural: both('用户', 'Users') },
  admin: {
    useAsTitle: 'name',
    group: both('设置', 'Settings'),
    defaultColumns: ['name', 'email', 'role', 'branch'],
  },
  auth: { tokenExpiration: 12 * 60 * 60, maxLoginAttempts: 8, lockTime: 10 * 60 * 1000 },
  access: {
    create: administratorsOnly,
    read: staffOnly,
    update: ownSelfOrAdministrators,
    delete: administratorsOnly,
  },
  hooks: { beforeChange: [firstUserIsAdministrator] },
  fields: [
    { name: 'name', label: both('姓名', 'Name'), type: 'text', required: true },
    {
      name: 'role',
      label: both('角色', 'Role'),
      type: 'select',
      required: true,
      defaultValue: 'editor',
      options: optionsOf(ROLES),
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
