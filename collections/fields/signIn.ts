import type { Field } from 'payload'
import { both } from '../labels'

/** Asked of whoever changes his own password or address; never stored. */
export const currentPassword: Field = {
  name: 'currentPassword',
  label: both('当前密码', 'Present password'),
  type: 'text',
  virtual: true,
  admin: {
    description: both(
      '修改自己的密码或邮箱时要填；其他改动不用填。',
      'Needed to change your own password or address.',
    ),
    condition: (data, _, { user }) => !!user && String(data?.id) === String(user.id),
    components: { Field: '/src/admin/signIn/CurrentPassword#CurrentPassword' },
    disableListColumn: true,
    disableListFilter: true,
  },
}

/** Asked of whoever opens an empty newsroom for the first time; never stored. */
export const firstUserCode: Field = {
  name: 'firstUserCode',
  label: both('一次性口令', 'One-time code'),
  type: 'text',
  virtual: true,
  admin: {
    description: both('在服务器上启动星火时显示在终端里。', 'Printed on the console when Xinghuo starts.'),
    condition: (_, __, { user }) => !user,
    disableListColumn: true,
    disableListFilter: true,
  },
}
