import type { TextField, Validate } from 'payload'
import { nobodyField } from '../access/roles'
import { sealSecret } from '../hooks/sealSecret'
import { both } from '../labels'

type Secret = { name: string; label: [zh: string, en: string]; description?: string; validate?: Validate }

/** A secret: written by a form, sealed before it is stored, shown to nobody again. */
export const secretText = ({ name, label, description, validate }: Secret): TextField =>
  ({
    name,
    label: both(...label),
    type: 'text',
    access: { read: nobodyField },
    hooks: { beforeChange: [sealSecret] },
    validate,
    admin: {
      description: description ?? '只写不读：保存后不再显示，留空表示不改动',
      autoComplete: 'off',
    },
  }) as TextField
