import type { Article, Notice } from '../article'
import { assertBodyLength } from '../bodyLimit'
import { bodyBlocks } from '../compose/compose'
import { parseMarkdown } from '../markdown/parse'
import type { Block } from '../tree'
import type { ArticleFacts } from './advice'
import { withoutAddresses } from './prose'
import { readBlocks } from './readBlocks'
import type { Survey } from './survey'

const picture = (src: string | undefined): Block[] =>
  src ? [{ type: 'element', tag: 'img', attributes: [['src', src]], children: [] }] : []

const linkTo = (href: string | undefined): Block[] =>
  href
    ? [{ type: 'paragraph', children: [{ type: 'link', href, children: [{ type: 'text', text: href }] }] }]
    : []

/** What each field of an article holds, in the order in which readers meet it. */
const fieldsOf = (article: Article, notices: Notice[]): [string, Block[]][] => {
  const { daily, livestream, footer, body } = article
  const markdown = (text: string | undefined) => (text ? parseMarkdown(text, notices) : [])
  const steps = typeof footer?.steps === 'string' ? footer.steps : footer?.steps?.join('\n\n')
  return [
    ...(daily?.events ?? []).map(({ text, picture: src }, at): [string, Block[]] => [
      `daily.events.${at}.text`,
      [...markdown(text), ...picture(src)],
    ]),
    ['livestream.link', linkTo(livestream?.link)],
    ['livestream.replayLink', linkTo(livestream?.replayLink)],
    ['livestream.summary', markdown(livestream?.summary)],
    ['livestream.pictures', (livestream?.pictures ?? []).flatMap(picture)],
    ['body', bodyBlocks(body, notices)],
    ['footer.conditions', markdown(footer?.conditions)],
    ['footer.steps', markdown(steps)],
    ['footer.contact', markdown(footer?.contact)],
    ['footer.qrPicture', footer?.qrPicture ? [{ type: 'qr', src: footer.qrPicture }] : []],
  ]
}

const linesOf = ({ article, summary }: ArticleFacts): [string, string | null | undefined][] => [
  ['title', article.title],
  ['summary', summary],
  ['author', article.author],
  ['source', article.source],
  ['livestream.topic', article.livestream?.topic],
  ['livestream.speaker', article.livestream?.speaker],
  ['livestream.venue', article.livestream?.venue],
]

/**
 * Reads an article once, for all rules.
 * @throws UnsupportedNodeError for a node that has no form on WeChat, BodyTooLongError for a text longer than any that
 *   WeChat takes, as the renderer does
 */
export const readArticle = (facts: ArticleFacts): Survey => {
  assertBodyLength(facts.article)
  const survey: Survey = { entries: [], passages: [], pictures: [], links: [], inks: [] }
  for (const [field, words] of linesOf(facts)) {
    const text = withoutAddresses(words ?? '')
    if (text.trim() !== '') survey.passages.push({ field, kind: 'line', text, prose: text })
  }
  for (const [field, blocks] of fieldsOf(facts.article, [])) readBlocks(blocks, { survey, field })
  return survey
}
