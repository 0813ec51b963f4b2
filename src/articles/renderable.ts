import { TZDate } from '@date-fns/tz'
import { format, isSameDay } from 'date-fns'
import type { Article, Body, DailyEvent, Livestream } from '../render/article'
import { type Doc, group, idOf, list, text } from './canonical'
import type { ArticleKind } from './kinds'

/** A day begins at 00:00 here unless an account says otherwise; what an article prints is read in China. */
const ZONE = 'Asia/Shanghai'

type Names = { branch?: string; column?: string }

const words = (value: unknown): string | undefined => text(value) ?? undefined
const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** How a picture of ours is named in an article. */
export const mediaSrc = (id: string): string => `media:${id}`
const picture = (value: unknown): string | undefined => {
  const id = idOf(value)
  return id ? mediaSrc(id) : undefined
}

/** Without the fields that have nothing in them: the renderer asks whether a field is there. */
const given = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

const bodyOf = ({ bodyFormat, body, bodyMarkdown }: Doc): Body =>
  bodyFormat === 'markdown'
    ? { format: 'markdown', text: text(bodyMarkdown) ?? '' }
    : { format: 'richtext', root: body ?? undefined }

const timeOf = (value: unknown): TZDate | undefined =>
  typeof value === 'string' && value ? new TZDate(value, ZONE) : undefined

const readable = (time: TZDate | undefined): string | undefined => time && format(time, 'yyyy年M月d日 HH:mm')

/** The end of a lecture: only the hour where it ends on the day it began. */
const endOf = (start: TZDate | undefined, end: TZDate | undefined): string | undefined =>
  start && end && isSameDay(start, end) ? format(end, 'HH:mm') : readable(end)

const eventOf = (event: unknown): DailyEvent => {
  const { year, text: told, picture: shown, source } = group(event)
  return given({
    year: Number(year),
    text: text(told) ?? '',
    picture: picture(shown),
    source: words(source),
  }) as DailyEvent
}

const lectureOf = ({ topic, speaker, venue }: Doc) => ({
  topic: words(topic),
  speaker: words(speaker),
  venue: words(venue),
})

const announcedOf = (announcement: Doc): Livestream =>
  given({
    ...lectureOf(announcement),
    start: readable(timeOf(announcement.time)),
    link: words(announcement.link),
  }) as Livestream

const recordedOf = (announcement: Doc, record: Doc): Livestream => {
  const [start, end] = [timeOf(record.start), timeOf(record.end)]
  const pictures = list(record.pictures).flatMap((entry) => picture(entry) ?? [])
  return given({
    ...lectureOf(announcement),
    start: readable(start),
    end: endOf(start, end),
    peakViewers: count(record.peakViewers),
    totalViewers: count(record.totalViewers),
    hallCount: count(record.hallCount),
    comments: count(record.comments),
    replayLink: words(record.replayLink),
    summary: words(record.summary),
    pictures: pictures.length > 0 ? pictures : undefined,
  }) as Livestream
}

/** The title that this article goes out with: a record may have one of its own. */
export const titleOf = (kind: ArticleKind, doc: Doc): string =>
  (kind === 'livestream-record' && text(group(doc.record).title)) || (text(doc.title) ?? '')

const OWN: Record<ArticleKind, (doc: Doc) => Pick<Article, 'body' | 'daily' | 'livestream'>> = {
  'activity-report': (doc) =>
    given({ body: bodyOf(doc), activityDate: words(doc.activityDate) }) as Pick<Article, 'body'>,
  'daily-post': (doc) => ({
    body: bodyOf(doc),
    daily: { month: Number(doc.month), day: Number(doc.day), events: list(doc.events).map(eventOf) },
  }),
  'livestream-announcement': (doc) => ({
    body: bodyOf(group(doc.announcement)),
    livestream: announcedOf(group(doc.announcement)),
  }),
  'livestream-record': (doc) => ({
    body: bodyOf(group(doc.record)),
    livestream: recordedOf(group(doc.announcement), group(doc.record)),
  }),
}

/**
 * A document as the renderer takes it, without footer.
 * @param doc as stored: relations as ids, times in ISO
 * @param names of branch and column, where they are known
 */
export const renderable = ({ kind, doc, names }: { kind: ArticleKind; doc: Doc; names: Names }): Article =>
  given({
    kind,
    title: titleOf(kind, doc),
    author: words(doc.author),
    branch: names.branch,
    source: words(doc.source),
    column: names.column,
    ...OWN[kind](doc),
  }) as Article
