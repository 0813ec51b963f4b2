import type { XmlNode } from './xml'

/** What a reader sent, by its type; ids of media live 3 days. */
export type ReaderMessage = { msgId: string } & (
  | { type: 'text'; text: string; menuItem?: string }
  | { type: 'image'; mediaId: string; pictureUrl: string }
  | { type: 'voice'; mediaId: string; format: string }
  | { type: 'video' | 'shortvideo'; mediaId: string; thumbMediaId: string }
  | { type: 'location'; label: string }
  | { type: 'link'; title: string; url: string }
)

/** Reads a reader's message; undefined for a type we do not know. */
export const readMessage = (node: XmlNode): ReaderMessage | undefined => {
  const text = (name: string): string => {
    const value = node[name]
    return typeof value === 'string' ? value : ''
  }
  const msgId = text('MsgId')
  const menuItem = text('bizmsgmenuid')
  switch (text('MsgType').toLowerCase()) {
    case 'text':
      return { msgId, type: 'text', text: text('Content'), ...(menuItem && { menuItem }) }
    case 'image':
      return { msgId, type: 'image', mediaId: text('MediaId'), pictureUrl: text('PicUrl') }
    case 'voice':
      return { msgId, type: 'voice', mediaId: text('MediaId'), format: text('Format') }
    case 'video':
      return { msgId, type: 'video', mediaId: text('MediaId'), thumbMediaId: text('ThumbMediaId') }
    case 'shortvideo':
      return { msgId, type: 'shortvideo', mediaId: text('MediaId'), thumbMediaId: text('ThumbMediaId') }
    case 'location':
      return { msgId, type: 'location', label: text('Label') }
    case 'link':
      return { msgId, type: 'link', title: text('Title'), url: text('Url') }
    default:
      return undefined
  }
}
