import type { Field } from 'payload'
import { nobodyField } from '../access/roles'
import { identityOfAccount, rehearsalOf } from '../hooks/accountIdentity'
import { both } from '../labels'
import { beijingTime } from './targets'

const byTheLine = { create: nobodyField, update: nobodyField }

/** What the line knows of an account: whether it is paused and why, and what its last probe found. */
export const accountHealth: Field[] = [
  /** Follows from the address, so it is never stored. */
  {
    name: 'rehearsal',
    label: both('演练号（不会发给真实读者）', 'Rehearsal'),
    type: 'checkbox',
    virtual: true,
    access: byTheLine,
    hooks: { afterRead: [rehearsalOf] },
    admin: { position: 'sidebar', readOnly: true },
  },
  /** Its AppID on its platform, by which a screen knows what was made under a former one. */
  {
    name: 'identity',
    type: 'text',
    virtual: true,
    access: byTheLine,
    hooks: { afterRead: [identityOfAccount] },
    admin: { hidden: true },
  },
  {
    name: 'pause',
    label: both('暂停', 'Pause'),
    type: 'group',
    access: byTheLine,
    admin: { position: 'sidebar', readOnly: true },
    fields: [
      {
        name: 'state',
        label: both('状态', 'State'),
        type: 'select',
        defaultValue: 'running',
        index: true,
        options: [
          { value: 'running', label: both('正常', 'Running') },
          { value: 'paused', label: both('已暂停', 'Paused') },
        ],
      },
      {
        name: 'reason',
        label: both('原因', 'Reason'),
        type: 'textarea',
        admin: { condition: (_, own) => own?.state === 'paused' },
      },
      {
        name: 'nextProbeAt',
        label: both('下次自动检查', 'Next probe'),
        type: 'date',
        admin: {
          ...beijingTime,
          condition: (_, own) => own?.state === 'paused',
        },
      },
      { name: 'attempts', type: 'number', defaultValue: 0, admin: { hidden: true } },
      /** `all`: no call works. `sending`: only sending is used up; asking for results goes on. */
      { name: 'scope', type: 'text', admin: { hidden: true } },
    ],
  },
  { name: 'capabilities', type: 'json', access: byTheLine, admin: { hidden: true } },
]
