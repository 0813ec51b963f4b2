import type { Article, Livestream, Notice } from '../article'
import { parseMarkdown } from '../markdown/parse'
import { type Block, type Inline, textRun } from '../tree'

type Fact = { label: string; value: Inline[] }

const fact = (label: string, words: string | undefined): Fact[] =>
  words ? [{ label, value: textRun(words) ?? [] }] : []

const linkFact = (label: string, href: string | undefined): Fact[] =>
  href ? [{ label, value: [{ type: 'link', href, children: [{ type: 'text', text: href }] }] }] : []

const time = ({ start, end }: Livestream): string | undefined =>
  start && end ? `${start} — ${end}` : (start ?? end)

const facts = (stream: Livestream, links: Fact[]): Block[] => {
  const items = [
    ...fact('主题', stream.topic),
    ...fact('主讲', stream.speaker),
    ...fact('时间', time(stream)),
    ...fact('地点', stream.venue),
    ...links,
  ]
  return items.length > 0 ? [{ type: 'facts', items }] : []
}

/** 17693 as 17,693: the number itself is not touched. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

const figure = (label: string, number: number | undefined, unit: string) =>
  number === undefined || number === null
    ? []
    : [{ value: textRun(grouped(number)) ?? [], unit: textRun(unit) ?? [], label: textRun(label) ?? [] }]

const figures = (stream: Livestream): Block[] => {
  const items = [
    ...figure('累计观看', stream.totalViewers, '人次'),
    ...figure('最高在线', stream.peakViewers, '人'),
    ...figure('现场听课', stream.hallCount, '人'),
    ...figure('互动留言', stream.comments, '条'),
  ]
  return items.length > 0 ? [{ type: 'figures', items }] : []
}

const pictures = (sources: readonly string[] | undefined): Block[] => {
  if (!sources || sources.length === 0) return []
  if (sources.length === 1) return [{ type: 'figure', src: sources[0] as string }]
  return [
    { type: 'grid', columns: sources.length % 3 === 0 ? 3 : 2, pictures: sources.map((src) => ({ src })) },
  ]
}

/** Before the lecture: what, who, when, where, and the link. */
export const announcementBlocks = ({ livestream }: Article, _notices: Notice[]): Block[] =>
  livestream ? facts(livestream, linkFact('观看', livestream.link)) : []

/** After it: the figures as cards, the facts, the summary and the pictures. */
export const recordBlocks = ({ livestream }: Article, notices: Notice[]): Block[] => {
  if (!livestream) return []
  return [
    ...figures(livestream),
    ...facts(livestream, linkFact('回放', livestream.replayLink)),
    ...(livestream.summary ? parseMarkdown(livestream.summary, notices) : []),
    ...pictures(livestream.pictures),
  ]
}
