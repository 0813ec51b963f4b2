import { excerpt, report } from '../report'
import { type FieldBlock, type Inline, oneLine } from '../tree'
import { content } from './blocks'
import type { Emission } from './emission'
import { escapeAttribute, escapeText } from './escape'
import { link } from './links'
import { img } from './pictures'
import { plainText } from './plainText'

type Of<T extends FieldBlock['type']> = Extract<FieldBlock, { type: T }>

const line = (html: string, style: string): string => (html ? `<section${style}>${html}</section>` : '')

const linked = (
  title: readonly Inline[],
  { href, emission }: { href?: string; emission: Emission },
): string => (href ? link({ type: 'link', href, children: [...title] }, emission) : emission.inlines(title))

/** 领读: the API cannot carry sound, so readers get who reads what, and the editor is told how to add the sound. */
export const audio = (node: Of<'audio'>, emission: Emission): string => {
  const { css } = emission
  const title = node.title ?? [{ type: 'text' as const, text: '领读' }]
  report(emission)({
    level: 'warning',
    code: 'audio-by-hand',
    message: '公众号接口不能携带音频：正文里是领读卡片。要让读者直接听，请推送到草稿后在公众号后台插入音频。',
    where: excerpt(plainText(title)),
  })
  const facts = [node.reader, node.duration]
    .filter((words) => words?.length)
    .map((words) => emission.inlines(words ?? []))
    .join(escapeText('　'))
  const poster = node.picture ? img({ src: node.picture }, emission) : ''
  const more = node.children.length > 0 ? `<section>${content(node.children, emission)}</section>` : ''
  const head = line(linked(title, { href: node.link, emission }), css.mediaTitle) + line(facts, css.mediaNote)
  return `<section${css.media}>${poster}${head}${more}</section>`
}

/** A film: poster and words here, the film itself by hand in the console. */
export const video = (node: Of<'video'>, emission: Emission): string => {
  const { css } = emission
  const title = node.title ?? [{ type: 'text' as const, text: '视频' }]
  report(emission)({
    level: 'warning',
    code: 'video-by-hand',
    message: '公众号接口不能携带视频：正文里是视频说明。要让读者直接看，请推送到草稿后在公众号后台插入视频。',
    where: excerpt(plainText(title)),
  })
  const poster = node.picture ? img({ src: node.picture }, emission) : ''
  const more = node.children.length > 0 ? `<section>${content(node.children, emission)}</section>` : ''
  return `<section${css.media}>${poster}${line(linked(title, { href: node.link, emission }), css.mediaTitle)}${more}</section>`
}

const miniProgramCard = (node: Of<'card'>, emission: Emission): string => {
  const image = node.picture ? img({ src: node.picture, style: '' }, emission) : ''
  const url = /src="([^"]*)"/.exec(image)?.[1]
  const attributes = [
    `data-miniprogram-appid="${escapeAttribute(node.miniProgram?.appId ?? '')}"`,
    `data-miniprogram-path="${escapeAttribute(node.miniProgram?.path ?? '')}"`,
    `data-miniprogram-title="${escapeAttribute(oneLine(plainText(node.title)))}"`,
    ...(url ? [`data-miniprogram-imageurl="${url}"`] : []),
  ]
  return `<mp-miniprogram ${attributes.join(' ')}></mp-miniprogram>`
}

/** A card that leads to another article or into a mini program. */
export const card = (node: Of<'card'>, emission: Emission): string => {
  if (node.miniProgram) return miniProgramCard(node, emission)
  const { css } = emission
  const picture = node.picture ? img({ src: node.picture, style: css.cardPicture }, emission) : ''
  const title = line(linked(node.title, { href: node.link, emission }), css.cardTitle)
  const note = node.note?.length ? line(emission.inlines(node.note), css.cardNote) : ''
  return `<section${css.card}>${picture}<section${css.personBody}>${title}${note}</section></section>`
}
