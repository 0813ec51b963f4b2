import type { CollectionConfig } from 'payload'
import { nobody, staffOnly } from './access/roles'
import { figure, statKey } from './fields/figures'
import { both } from './labels'

/** One row: one article of one account, one day. Every figure is the total from publication to that day, as WeChat reports it. */
export const ArticleStats: CollectionConfig = {
  slug: 'article-stats',
  labels: { singular: both('文章数据', 'Article figures'), plural: both('文章数据', 'Article figures') },
  admin: {
    useAsTitle: 'title',
    group: both('数据', 'Figures'),
    defaultColumns: ['title', 'account', 'statDate', 'readUser', 'shareUser', 'collectionUser'],
    components: { beforeListTable: ['/src/admin/dashboard/RehearsalBanner#RehearsalBanner'] },
  },
  defaultSort: '-statDate',
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    statKey,
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
      name: 'delivery',
      label: both('推送任务', 'Delivery'),
      type: 'relationship',
      relationTo: 'deliveries',
      index: true,
    },
    { name: 'articleKind', type: 'text', admin: { hidden: true } },
    { name: 'articleId', type: 'text', index: true, admin: { hidden: true } },
    { name: 'msgid', type: 'text', index: true, admin: { hidden: true } },
    { name: 'publishedOn', label: both('发表日', 'Published on'), type: 'text', index: true },
    { name: 'statDate', label: both('截至', 'Up to'), type: 'text', required: true, index: true },
    figure('readUser', '阅读人数', 'Readers'),
    figure('shareUser', '分享人数', 'Shares'),
    figure('collectionUser', '收藏人数', 'Favourites'),
    figure('likeUser', '点赞人数', 'Likes'),
    figure('zaikanUser', '在看人数', 'Hearts'),
    figure('commentCount', '留言条数', 'Comments'),
    figure('readSubscribeUser', '阅读后关注', 'Followed after reading'),
    { name: 'raw', type: 'json', admin: { hidden: true } },
    { name: 'isDelayed', label: both('尚未定稿', 'Not final'), type: 'checkbox', defaultValue: false },
  ],
}
