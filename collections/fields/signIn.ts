import type { Condition, TextField } from 'payload'
import { both } from '../labels'

type Asked = {
  name: string
  label: { zh: string; en: string }
  hint: { zh: string; en: string }
  kind: 'password' | 'text'
  autoComplete: string
  condition: Condition
}

/** A field that is sent along with the form and never stored. */
const asked = ({ name, condition, ...shown }: Asked): TextField => ({
  name,
  label: shown.label,
  type: 'text',
  virtual: true,
  admin: {
    condition,
    components: {
      Field: { path: '/src/admin/signIn/AskedOnce#AskedOnce', clientProps: { path: name, ...shown } },
    },
    disableListColumn: true,
    disableListFilter: true,
  },
})

/** Asked of whoever changes his own password or address. */
export const currentPassword = asked({
  name: 'currentPassword',
  label: both('当前密码', 'Present password'),
  hint: both(
    '修改自己的密码或邮箱时要填；其他改动不用填。',
    'Needed to change your own password or address.',
  ),
  kind: 'password',
  autoComplete: 'current-password',
  condition: (data, _, { user }) => !!user && String(data?.id) === String(user.id),
})

/** Asked of whoever opens an empty newsroom for the first time. */
export const firstUserCode = asked({
  name: 'firstUserCode',
  label: both('一次性口令', 'One-time code'),
  hint: both('在服务器上启动星火时显示在终端里。', 'Printed on the console when Xinghuo starts.'),
  kind: 'text',
  autoComplete: 'off',
  condition: (_, __, { user }) => !user,
})
