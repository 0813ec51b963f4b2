import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from './access/roles'
import { footerRules } from './fields/footerRules'
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
      '每篇文章发出前自动附上第一条符合规则的文案（按顺序号从小到大）。',
      'Each article carries the first footer whose rules fit, by ascending order.',
    ),
  },
  access: { create: publishersOnly, read: staffOnly, update: publishersOnly, delete: publishersOnly },
  trash: true,
  versions: { maxPerDoc: 100 },
  fields: [
    { name: 'name', label: both('名称（读者看不到）', 'Name (internal)'), type: 'text', required: true },
    { name: 'title', label: both('小标题', 'Heading'), type: 'text', defaultValue: '欢迎加入我们' },
    { name: 'conditions', label: both('申请条件', 'Conditions'), type: 'textarea' },
    { name: 'steps', label: both('入党步骤（每行一步）', 'Steps, one a line'), type: 'textarea' },
    { name: 'contact', label: both('联系方式', 'Contact'), type: 'textarea' },
    { name: 'qrPicture', label: both('二维码图片', 'QR picture'), type: 'upload', relationTo: 'media' },
    ...footerRules,
  ],
}
