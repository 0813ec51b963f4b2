import { excerpt, report } from '../report'
import type { Link } from '../tree'
import { openTag } from './element'
import type { Emission } from './emission'
import { escapeAttribute, escapeText } from './escape'
import { plainText } from './plainText'

/** The one host WeChat lets readers tap through to. The whole host is matched, never a prefix of it. */
const ARTICLE_LINK = /^https?:\/\/mp\.weixin\.qq\.com(?:[/?]|$)/i
const WEB_LINK = /^(?:https?|ftp):\/\//i
const WRITABLE_LINK = /^(?:mailto|tel|xmpp|sms):(.+)/i
const BLANK = /[\u0000-\u0020]+/g

/** Whether a tap on this address works inside an article. */
export const isArticleLink = (href: string): boolean => ARTICLE_LINK.test(href)

/** The host as the console writes it, whatever case the author wrote it in. */
const articleAddress = (address: string): string =>
  address.replace(/^[^/]*\/\/[^/?]*/, (origin) => origin.toLowerCase())

/** What is left of an address once blanks, which browsers skip and attackers like, are gone. */
export const cleanAddress = (href: string): string => href.replace(BLANK, '')

/** Gives an address its number in the list at the end; the same address keeps its first number. */
const numberOf = (emission: Emission, { href, text }: { href: string; text: string }): number => {
  const known = emission.numbers.get(href)
  if (known) return known
  const number = emission.notes.length + 1
  emission.numbers.set(href, number)
  emission.notes.push({ number, text, href })
  return number
}

export const noteMark = (number: number, { css }: Emission): string => `<sup${css.noteMark}>[${number}]</sup>`

/** Whether the words already are the address, so that a note would only repeat it. */
const saysItself = (text: string, address: string): boolean => {
  const bare = (value: string) =>
    value
      .trim()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
      .replace(/\/$/, '')
  return bare(text) === bare(address) || text.includes(address)
}

const toNote = (
  words: string,
  { address, text, emission }: { address: string; text: string; emission: Emission },
) => {
  const where = excerpt(text || address)
  if (saysItself(text, address)) {
    report(emission)({
      level: 'info',
      code: 'link-bare',
      message: '公众号不支持外部链接，网址按文字显示，读者不能点开。',
      where,
    })
    return words
  }
  const number = numberOf(emission, { href: address, text })
  report(emission)({
    level: 'info',
    code: 'link-to-note',
    message: `公众号不支持外部链接，已改为文字，网址列入文末参考链接第 ${number} 条。`,
    where,
  })
  return words + noteMark(number, emission)
}

const dropped = (words: string, { text, emission }: { text: string; emission: Emission }): string => {
  report(emission)({
    level: 'warning',
    code: 'link-dropped',
    message: '这个链接在公众号里打不开（页内跳转、相对地址或不安全的地址），只保留了文字。',
    where: excerpt(text),
  })
  return words
}

const miniProgramLink = (words: string, { miniProgram }: Link): string => {
  const path = miniProgram?.path ? ` data-miniprogram-path="${escapeAttribute(miniProgram.path)}"` : ''
  const appId = escapeAttribute(miniProgram?.appId ?? '')
  return `<a href="" data-miniprogram-appid="${appId}"${path} data-miniprogram-type="text">${words}</a>`
}

type Linked = { link: Link; emission: Emission }

/** What is shown, as the link that it is: words that are ready go in, words come out. */
export const linked = (words: string, { link: node, emission }: Linked): string => {
  const text = plainText(node.children).replace(/\s+/g, ' ').trim()
  const address = cleanAddress(node.href)
  if (node.miniProgram || isArticleLink(address)) {
    if (node.attributes) return `${openTag('a', node.attributes)}${words}</a>`
    if (node.miniProgram) return miniProgramLink(words, node)
    return `<a href="${escapeAttribute(articleAddress(address))}"${emission.css.link}>${words || escapeText(address)}</a>`
  }
  if (WEB_LINK.test(address)) return toNote(words || escapeText(address), { address, text, emission })
  const writable = WRITABLE_LINK.exec(address)?.[1]
  if (writable) return toNote(words || escapeText(writable), { address: writable, text, emission })
  return dropped(words, { text, emission })
}

/**
 * A link in the only forms WeChat knows: an article at mp.weixin.qq.com or a mini program stays a link;
 * any other web address becomes text with a numbered note; what leads nowhere becomes text alone.
 * Each change is put on record.
 */
export const link = (node: Link, emission: Emission): string => {
  if (emission.inLink) return emission.inlines(node.children)
  emission.inLink = node.miniProgram !== undefined || isArticleLink(cleanAddress(node.href))
  const words = emission.inlines(node.children)
  emission.inLink = false
  return linked(words, { link: node, emission })
}
