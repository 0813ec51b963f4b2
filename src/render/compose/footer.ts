import type { Footer, Notice } from '../article'
import { parseMarkdown } from '../markdown/parse'
import { type Block, textRun } from '../tree'

const stepBlocks = (steps: Footer['steps'], notices: Notice[]): Block[] => {
  if (!steps || steps.length === 0) return []
  if (typeof steps === 'string') return parseMarkdown(steps, notices)
  return [{ type: 'steps', items: steps.map((step) => ({ title: textRun(step) ?? [], children: [] })) }]
}

/** 动员文案 as one block: conditions, steps, whom to ask, QR code. Nothing when it holds nothing. */
export const footerBlock = (footer: Footer | undefined, notices: Notice[]): Block | undefined => {
  if (!footer) return undefined
  const { title, conditions, steps, contact, qrPicture } = footer
  const children: Block[] = [
    ...(conditions ? parseMarkdown(conditions, notices) : []),
    ...stepBlocks(steps, notices),
    ...(contact ? parseMarkdown(contact, notices) : []),
    ...(qrPicture ? [{ type: 'qr' as const, src: qrPicture, note: textRun('长按识别二维码') ?? [] }] : []),
  ]
  return children.length > 0 ? { type: 'footer', title: title ?? '加入我们', children } : undefined
}
