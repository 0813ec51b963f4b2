import type { CollectionConfig } from 'payload'
import { nobody, staffOnly } from './access/roles'
import { figure, statKey } from './fields/figures'
import { both } from './labels'

/** One row: one account, one day. */
export const AccountStats: CollectionConfig = {
  slug: 'account-stats',
  labels: { singular: both('公众号数据', 'Account figures'), plural: both('公众号数据', 'Account figures') },
  admin: {
    useAsTitle: 'statDate',
    group: both('数据', 'Figures'),
    defaultColumns: ['statDate', 'account', 'readUser', 'shareUser', 'newUser', 'cancelUser', 'cumulateUser'],
    components: { beforeListTable: ['/src/admin/dashboard/RehearsalBanner#RehearsalBanner'] },
  },
  defaultSort: '-statDate',
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    statKey,
    {
      name: 'account',
      label: both('公众号', 'Account'),
      type: 'relationship',
      relationTo: 'accounts',
      required: true,
      index: true,
    },
    { name: 'statDate', label: both('日期', 'Day'), type: 'text', required: true, index: true },
    figure('readUser', '阅读人数', 'Readers'),
    figure('shareUser', '分享人数', 'Shares'),
    figure('collectionUser', '收藏人数', 'Favourites'),
    figure('likeUser', '点赞人数', 'Likes'),
    figure('zaikanUser', '在看人数', 'Hearts'),
    figure('commentCount', '留言条数', 'Comments'),
    figure('sendPageCount', '发表篇数', 'Articles published'),
    figure('redirectOriPageUser', '点击阅读原文', 'Followed the source link'),
    figure('newUser', '新增关注', 'New followers'),
    figure('cancelUser', '取消关注', 'Unfollowed'),
    figure('cumulateUser', '累计关注', 'Followers'),
    { name: 'isDelayed', label: both('尚未定稿', 'Not final'), type: 'checkbox', defaultValue: false },
  ],
}
