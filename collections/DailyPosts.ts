import type { CollectionConfig } from 'payload'
import { article } from './fields/article'
import { column, cover, head, origin } from './fields/articleFields'
import { body } from './fields/body'
import { byLine } from './fields/byLine'
import { events } from './fields/events'
import { monthDay } from './fields/monthDay'
import { review } from './fields/review'
import { articleScreens } from './fields/screens'
import { sourceLink } from './fields/sourceLink'
import { comments, targets } from './fields/targets'
import { onePostADay } from './hooks/onePostADay'
import { both } from './labels'

export const DailyPosts: CollectionConfig = {
  ...article,
  slug: 'daily-posts',
  labels: { singular: both('党史今天', 'Daily post'), plural: both('党史今天', 'Daily posts') },
  admin: {
    useAsTitle: 'title',
    group: both('内容', 'Content'),
    defaultColumns: ['title', 'month', 'day', 'review.state', 'updatedAt'],
    description: both(
      '按月日保存，每年到这一天由开启了「党史今天」的公众号自动推送。须事先批准。',
      'Keyed by month and day; sent every year on that day by each account that wants it, once approved.',
    ),
  },
  hooks: { ...article.hooks, beforeValidate: [...(article.hooks?.beforeValidate ?? []), onePostADay] },
  fields: [
    monthDay,
    ...head,
    events,
    byLine,
    cover,
    ...body,
    ...articleScreens,
    sourceLink,
    column,
    {
      ...targets,
      admin: {
        position: 'sidebar',
        description: both('不选：所有开启「党史今天」的公众号', 'None: every account with a daily post'),
      },
    } as typeof targets,
    comments,
    review(),
    ...origin,
  ],
}
