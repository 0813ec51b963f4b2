import type { CollectionConfig } from 'payload'
import { ACCOUNT_MODES } from '../src/accounts/account'
import { administratorsOnly, administratorsOnlyField, staffOnly } from './access/roles'
import { isApiBase, isAppId, trimmed } from './fields/accountAddress'
import { accountHealth } from './fields/accountHealth'
import { accountSchedule } from './fields/accountSchedule'
import { callbackAddress, probe, secretInput } from './fields/screens'
import { secretText } from './fields/secretText'
import { accountActions } from './hooks/accountActions'
import { forgetFormer } from './hooks/accountIdentity'
import { askBeforeAccountChange, demandSecretAnew, tellWaiting } from './hooks/askBeforeAccountChange'
import { refuseWhileUsed } from './hooks/refuseWhileUsed'
import { both, optionsOf } from './labels'

export const ACCOUNT_TYPES = { subscription: '公众号（订阅号）', service: '服务号' } as const

export const Accounts: CollectionConfig = {
  slug: 'accounts',
  labels: { singular: both('公众号', 'Account'), plural: both('公众号', 'Accounts') },
  admin: {
    useAsTitle: 'name',
    group: both('推送', 'Delivery'),
    defaultColumns: ['name', 'kind', 'mode', 'dailyTime', 'pause.state'],
    components: {
      beforeListTable: ['/src/admin/dashboard/RehearsalBanner#RehearsalBanner'],
      edit: { SaveButton: '/src/admin/accounts/SaveAccount#SaveAccount' },
    },
  },
  access: {
    create: administratorsOnly,
    read: staffOnly,
    update: administratorsOnly,
    delete: administratorsOnly,
  },
  trash: true,
  hooks: {
    beforeChange: [demandSecretAnew, askBeforeAccountChange, forgetFormer],
    afterChange: [tellWaiting],
    beforeDelete: [refuseWhileUsed],
  },
  endpoints: accountActions,
  fields: [
    { name: 'name', label: both('名称', 'Name'), type: 'text', required: true, unique: true },
    {
      type: 'row',
      fields: [
        {
          name: 'appId',
          label: both('AppID', 'AppID'),
          type: 'text',
          required: true,
          unique: true,
          hooks: { beforeValidate: [trimmed] },
          validate: isAppId,
          admin: {
            description: both(
              '公众号后台「设置与开发」里的 AppID，以 wx 开头',
              'From the console; begins with wx',
            ),
          },
        },
        secretText({ name: 'appSecret', label: ['AppSecret', 'AppSecret'] }),
        secretInput('appSecret', ['AppSecret', 'AppSecret']),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: both('类型', 'Kind'),
          type: 'select',
          required: true,
          defaultValue: 'subscription',
          options: optionsOf(ACCOUNT_TYPES),
        },
        {
          name: 'mode',
          label: both('推送方式', 'Mode'),
          type: 'select',
          required: true,
          defaultValue: 'publish',
          options: optionsOf(ACCOUNT_MODES),
        },
        { name: 'certified', label: both('已认证', 'Certified'), type: 'checkbox', defaultValue: true },
      ],
    },
    {
      name: 'confirmsMass',
      label: both('群发前要管理员在微信里确认（群发保护）', 'The administrator confirms each 群发'),
      type: 'checkbox',
      defaultValue: false,
      admin: {
        condition: (data) => data.mode === 'mass',
        description: both(
          '公众号后台开了接口群发保护就勾上，排期时会提醒；微信要求过一次确认，星火也会自己勾上。',
          'Ticked by itself once WeChat has asked for it',
        ),
      },
    },
    ...accountSchedule,
    {
      type: 'collapsible',
      label: both('消息推送与接口地址', 'Callback and API address'),
      admin: { initCollapsed: true },
      fields: [
        callbackAddress,
        secretText({ name: 'callbackToken', label: ['消息推送 Token', 'Callback token'] }),
        secretInput('callbackToken', ['消息推送 Token', 'Callback token']),
        secretText({ name: 'aesKey', label: ['EncodingAESKey', 'EncodingAESKey'] }),
        secretInput('aesKey', ['EncodingAESKey', 'EncodingAESKey']),
        secretText({ name: 'previousAesKey', label: ['上一个 EncodingAESKey', 'Previous EncodingAESKey'] }),
        secretInput('previousAesKey', ['上一个 EncodingAESKey', 'Previous EncodingAESKey']),
        {
          name: 'apiBase',
          label: both('接口地址', 'API address'),
          type: 'text',
          hooks: { beforeValidate: [trimmed] },
          validate: isApiBase,
          access: { create: administratorsOnlyField, update: administratorsOnlyField },
          admin: {
            description: both(
              '留空：微信正式接口。AppSecret 会发到这里填的地址：只能填微信的、本机的（演练微信），或服务器环境变量 WECHAT_API_HOSTS 里写明的 https 地址。',
              'Empty: the real WeChat. The AppSecret goes wherever this points: WeChat, this machine, or a host named in WECHAT_API_HOSTS.',
            ),
          },
        },
        { name: 'ghId', label: both('原始 ID（gh_…）', 'Original id'), type: 'text' },
      ],
    },
    probe,
    ...accountHealth,
  ],
}
