import { type Doc, group, list, text } from './canonical'
import { contentOf } from './content'
import type { ArticleKind } from './kinds'

const filled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''
const written = (value: unknown): boolean => (text(value) ?? '').trim() !== ''

const hasBody = ({ body }: Doc): boolean => {
  const { format, text: markdown, root } = group(body)
  return format === 'markdown' ? written(markdown) : filled(root)
}

type Need = [name: string, isThere: (content: Doc) => boolean]

const TITLE: Need = ['标题', ({ title }) => written(title)]

/** What each article cannot do without, as an editor calls it. A record may have a title of its own. */
const NEEDS: Record<ArticleKind, Need[]> = {
  'activity-report': [TITLE, ['正文', hasBody]],
  'daily-post': [
    TITLE,
    ['月', ({ month }) => filled(month)],
    ['日', ({ day }) => filled(day)],
    [
      '大事（年份、内容、出处）',
      ({ events }) =>
        list(events).length > 0 &&
        list(events)
          .map(group)
          .every(({ year, text: words, source }) => filled(year) && written(words) && written(source)),
    ],
  ],
  'livestream-announcement': [
    TITLE,
    ['主讲人', ({ speaker }) => written(speaker)],
    ['直播时间', ({ time }) => filled(time)],
    ['地点或观看链接', ({ venue, link }) => written(venue) || written(link)],
  ],
  'livestream-record': [
    ['标题', ({ title, record }) => written(title) || written(group(record).title)],
    ['开始时间', ({ record }) => filled(group(record).start)],
    ['内容提要或正文', (content) => written(group(content.record).summary) || hasBody(content)],
  ],
}

/** The Chinese names of the fields that this article still lacks; empty when it may be approved. */
export const missingIn = (kind: ArticleKind, doc: Doc): string[] => {
  const content = contentOf(kind, doc)
  return NEEDS[kind].filter(([, isThere]) => !isThere(content)).map(([name]) => name)
}
