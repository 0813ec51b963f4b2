import type { CollectionConfig } from 'payload'
import { activityDate } from './fields/activityDate'
import { article } from './fields/article'
import { column, cover, head, origin } from './fields/articleFields'
import { body } from './fields/body'
import { byLine } from './fields/byLine'
import { review } from './fields/review'
import { articleScreens } from './fields/screens'
import { sourceLink } from './fields/sourceLink'
import { comments, schedule, targets } from './fields/targets'
import { both } from './labels'

export const ActivityReports: CollectionConfig = {
  ...article,
  slug: 'activity-reports',
  labels: { singular: both('活动报道', 'Activity report'), plural: both('活动报道', 'Activity reports') },
  admin: {
    useAsTitle: 'title',
    group: both('内容', 'Content'),
    defaultColumns: ['title', 'branch', 'column', 'review.state', 'publishAt', 'updatedAt'],
  },
  fields: [
    ...head,
    byLine,
    cover,
    activityDate,
    ...body,
    ...articleScreens,
    sourceLink,
    column,
    targets,
    schedule(),
    comments,
    review(),
    ...origin,
  ],
}
