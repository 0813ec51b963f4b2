import type { CollectionConfig } from 'payload'
import { ARTICLE_KINDS } from '../src/articles/kinds'
import { DELIVERY_STATES } from '../src/deliveries/delivery'
import { nobody, staffOnly } from './access/roles'
import { deliveryFacts } from './fields/deliveryFacts'
import { beijingTime } from './fields/targets'
import { deliveryActions } from './hooks/deliveryActions'
import { both, optionsOf } from './labels'

/** Written by the line only (src/deliveries); people act on a delivery through its buttons. */
export const Deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: both('推送任务', 'Delivery'), plural: both('推送任务', 'Deliveries') },
  admin: {
    useAsTitle: 'title',
    group: both('推送', 'Delivery'),
    defaultColumns: ['title', 'account', 'state', 'dueAt', 'publishedAt'],
    hideAPIURL: true,
    components: {
      beforeListTable: [
        '/src/admin/dashboard/HoldBanner#HoldBanner',
        '/src/admin/dashboard/RehearsalBanner#RehearsalBanner',
        '/src/admin/message/MessageLink#MessageLink',
      ],
      views: {
        edit: {
          default: {
            Component: '/src/admin/deliveries/DeliveryPage#DeliveryPage',
            tab: { label: '详情' },
          },
        },
      },
    },
  },
  defaultSort: '-dueAt',
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  endpoints: deliveryActions,
  fields: [
    { name: 'title', label: both('标题', 'Title'), type: 'text' },
    {
      name: 'account',
      label: both('公众号', 'Account'),
      type: 'relationship',
      relationTo: 'accounts',
      required: true,
      index: true,
    },
    {
      name: 'articleKind',
      label: both('类型', 'Kind'),
      type: 'select',
      required: true,
      options: optionsOf(ARTICLE_KINDS),
    },
    {
      name: 'state',
      label: both('状态', 'State'),
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(DELIVERY_STATES),
      admin: { components: { Cell: '/src/admin/deliveries/StateCell#StateCell' } },
    },
    {
      name: 'dueAt',
      label: both('计划时间', 'Due at'),
      type: 'date',
      index: true,
      admin: beijingTime,
    },
    {
      name: 'publishedAt',
      label: both('发布时间', 'Published at'),
      type: 'date',
      index: true,
      admin: beijingTime,
    },
    ...deliveryFacts,
  ],
}
