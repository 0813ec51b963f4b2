import { type Doc, group, idOf, list, moment, number, text } from './canonical'
import { canonicalRichText } from './canonicalRichText'
import type { ArticleKind } from './kinds'

/** Only the chosen form is sent; the other one may say what it likes. */
const bodyOf = ({ bodyFormat, body, bodyMarkdown }: Doc) =>
  bodyFormat === 'markdown'
    ? { format: 'markdown', text: text(bodyMarkdown) }
    : { format: 'richtext', root: canonicalRichText(body) }

const headOf = (doc: Doc) => ({
  title: text(doc.title),
  summary: text(doc.summary),
  author: text(doc.author),
  branch: idOf(doc.branch),
  source: text(doc.source),
  cover: idOf(doc.cover),
  column: idOf(doc.column),
  sourceUrl: text(doc.sourceUrl),
  openComments: doc.openComments === true,
})

const eventOf = (event: unknown) => {
  const { year, text: words, picture, source } = group(event)
  return { year: number(year), text: text(words), picture: idOf(picture), source: text(source) }
}

/** Topic, speaker and place head the record too: it has no fields of its own for them. */
const lectureOf = ({ topic, speaker, venue }: Doc) => ({
  topic: text(topic),
  speaker: text(speaker),
  venue: text(venue),
})

const recordOf = (record: Doc) => ({
  title: text(record.title),
  start: moment(record.start),
  end: moment(record.end),
  peakViewers: number(record.peakViewers),
  totalViewers: number(record.totalViewers),
  hallCount: number(record.hallCount),
  comments: number(record.comments),
  replayLink: text(record.replayLink),
  summary: text(record.summary),
  pictures: list(record.pictures).map(idOf),
})

const CONTENT: Record<ArticleKind, (doc: Doc) => Doc> = {
  'activity-report': (doc) => ({
    ...headOf(doc),
    // Absent while it is empty: what was approved before there was such a field stays approved.
    ...(text(doc.activityDate) && { activityDate: text(doc.activityDate) }),
    body: bodyOf(doc),
  }),
  'daily-post': (doc) => ({
    ...headOf(doc),
    month: number(doc.month),
    day: number(doc.day),
    events: list(doc.events).map(eventOf),
    body: bodyOf(doc),
  }),
  'livestream-announcement': (doc) => {
    const announcement = group(doc.announcement)
    return {
      ...headOf(doc),
      ...lectureOf(announcement),
      time: moment(announcement.time),
      link: text(announcement.link),
      body: bodyOf(announcement),
    }
  },
  'livestream-record': (doc) => {
    const record = group(doc.record)
    return {
      ...headOf(doc),
      ...lectureOf(group(doc.announcement)),
      record: recordOf(record),
      body: bodyOf(record),
    }
  },
}

/**
 * What readers will get of an article, and nothing else: no schedule, no targets, no review, nothing of the other article of
 * the same livestream. Key order is fixed, so that it may be digested.
 */
export const contentOf = (kind: ArticleKind, doc: Doc): Doc => CONTENT[kind](doc)
