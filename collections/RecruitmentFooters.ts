import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from './access/roles'
import { footerRules } from './fields/footerRules'
import { footerReview } from './fields/screens'
import { footerActions } from './hooks/footerActions'
import { rememberGivenRules } from './hooks/rememberGivenRules'
import { both } from './labels'

export const RecruitmentFooters: CollectionConfig = {
  slug: 'recruitment-footers',
  labels: {
    singular: both('动员文案', 'Recruitment footer'),
    plural: both('动员文案', 'Recruitment footers'),
  },
  admin: {
    useAsTitle: 'name',
    group: both('内容', 'Content'),
    defaultColumns: ['name', 'order', 'enabled', 'updatedAt'],
    description: both(
      '每篇文章发出前自动附上第一条符合规则的文案（按顺序号从小到大）。改动要批准才会用；批准之前继续用原来的一稿。',
      'Each article carries the first footer whose rules fit, by ascending order. An edit is used once it is approved.',
    ),
  },
  access: { create: publishersOnly, read: staffOnly, update: publishersOnly, delete: publishersOnly },
  trash: true,
  endpoints: footerActions,
  versions: { maxPerDoc: 100 },
  hooks: { beforeChange: [rememberGivenRules] },
  fields: [
    { name: 'name', label: both('名称（读者看不到）', 'Name (internal)'), type: 'text', required: true },
    { name: 'title', label: both('小标题', 'Heading'), type: 'text', defaultValue: '欢迎加入我们' },
    { name: 'conditions', label: both('申请条件', 'Conditions'), type: 'textarea' },
    { name: 'steps', label: both('入党步骤（每行一步）', 'Steps, one a line'), type: 'textarea' },
    { name: 'contact', label: both('联系方式', 'Contact'), type: 'textarea' },
    { name: 'qrPicture', label: both('二维码图片', 'QR picture'), type: 'upload', relationTo: 'media' },
    ...footerRules,
    footerReview,
  ],
}
