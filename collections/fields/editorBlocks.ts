import type { Block, Field } from 'payload'
import { BLOCKS, type BlockField } from '../../src/render/blocks'
import { both } from '../labels'

/** `pictureGrid` as `Picture grid`: what English readers see where the vocabulary has Chinese words only. */
const inEnglish = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const isAddress = (value: unknown): true | string =>
  !value || /^https?:\/\/\S+$/i.test(String(value)) || '链接须以 http:// 或 https:// 开头，中间没有空格'

const fieldOf = ({ name, label, type, required, help, options, fields = [] }: BlockField): Field => {
  const common = { name, required, label: both(label, inEnglish(name)) }
  const admin = { description: help }
  switch (type) {
    case 'words':
      return { ...common, type: 'text', admin }
    case 'markdown':
      return {
        ...common,
        type: 'textarea',
        admin: { description: help ?? '可用 Markdown：**加粗**、- 列表' },
      }
    case 'picture':
      return { ...common, type: 'upload', relationTo: 'media', admin }
    case 'address':
      return { ...common, type: 'text', validate: isAddress, admin }
    case 'date': {
      const date = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const
      return { ...common, type: 'date', admin: { ...admin, date } }
    }
    case 'choice':
      return {
        ...common,
        type: 'select',
        defaultValue: options?.[0]?.value,
        options: (options ?? []).map(({ value, label: zh }) => ({ value, label: both(zh, value) })),
        admin,
      }
    case 'rows':
      return {
        ...common,
        type: 'array',
        minRows: required ? 1 : 0,
        labels: { singular: both(label, inEnglish(name)), plural: both(label, inEnglish(name)) },
        fields: fields.map(fieldOf),
      }
  }
}

/** The blocks that the editor offers: exactly those which the renderer has a WeChat form for. */
export const editorBlocks: Block[] = BLOCKS.map(({ slug, label, fields }) => ({
  slug,
  labels: { singular: both(label, inEnglish(slug)), plural: both(label, inEnglish(slug)) },
  fields: fields.map(fieldOf),
}))
