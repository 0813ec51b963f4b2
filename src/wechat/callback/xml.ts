import { XMLParser } from 'fast-xml-parser'
import { CallbackRefused } from './refused'

/** The largest push we read; the longest known ones are a few KB. */
const LIMIT_BYTES = 64 * 1024

/** A parsed node: texts stay texts, so that long ids keep their digits. */
export type XmlNode = { [name: string]: XmlValue | undefined }
export type XmlValue = string | XmlNode | (string | XmlNode)[]

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
})

const CDATA = /<!\[CDATA\[[\s\S]*?\]\]>/g
const PROLOG = /^\s*<\?xml[^>]*\?>/

/** A reader may write `<!DOCTYPE>` into a message; outside CDATA no declaration, comment or entity has any business. */
const isPlainXml = (body: string): boolean => {
  const outside = body.replace(PROLOG, '').replace(CDATA, '')
  return !/<[!?]/.test(outside)
}

/**
 * Reads the `<xml>` of a push. Takes the raw body; returns its nodes. Throws `CallbackRefused` for a body over 64 KB,
 * with DOCTYPE, ENTITY or a comment, or without an `<xml>` root.
 */
export const readXml = (body: string): XmlNode => {
  if (Buffer.byteLength(body) > LIMIT_BYTES) throw new CallbackRefused('too-large')
  if (!isPlainXml(body)) throw new CallbackRefused('not-xml')
  let parsed: unknown
  try {
    parsed = parser.parse(body, true)
  } catch {
    throw new CallbackRefused('not-xml')
  }
  const root = (parsed as { xml?: unknown } | null)?.xml
  if (root === null || typeof root !== 'object' || Array.isArray(root)) throw new CallbackRefused('not-xml')
  return root as XmlNode
}

/** CDATA that cannot be left early: any `]]>` inside is split. */
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
