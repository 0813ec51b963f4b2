import type { CollectionConfig } from 'payload'
import { article } from './fields/article'
import { column, cover, head, origin } from './fields/articleFields'
import { byLine } from './fields/byLine'
import { announcement, record } from './fields/livestreamParts'
import { review } from './fields/review'
import { articleScreens } from './fields/screens'
import { sourceLink } from './fields/sourceLink'
import { comments, schedule, targets } from './fields/targets'
import { both } from './labels'

export const Livestreams: CollectionConfig = {
  ...article,
  slug: 'livestreams',
  labels: { singular: both('党课直播', 'Livestream'), plural: both('党课直播', 'Livestreams') },
  admin: {
    useAsTitle: 'title',
    group: both('内容', 'Content'),
    defaultColumns: ['title', 'announcement.time', 'announcementReview.state', 'recordReview.state'],
  },
  fields: [
    ...head,
    byLine,
    cover,
    { type: 'tabs', tabs: [announcement, record] },
    ...articleScreens,
    sourceLink,
    column,
    targets,
    schedule('announceAt', ['预告推送时间', 'Announce at']),
    schedule('recordAt', ['回顾推送时间', 'Send record at']),
    comments,
    review('announcementReview', ['预告审核', 'Review of the announcement']),
    review('recordReview', ['回顾审核', 'Review of the record']),
    ...origin,
  ],
}
