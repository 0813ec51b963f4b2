import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  ChecklistFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Field, FieldAffectingData } from 'payload'
import { both } from '../labels'
import { editorBlocks } from './editorBlocks'

const isOutside = (value: unknown): true | string =>
  /^https?:\/\/\S+$/i.test(String(value ?? '').trim()) || '链接须以 http:// 或 https:// 开头，中间没有空格'

/** Outside addresses only, in the same window: WeChat knows neither our documents nor new tabs. */
const linkFields = ({ defaultFields }: { defaultFields: FieldAffectingData[] }): Field[] =>
  defaultFields.flatMap((field): Field[] => {
    if (field.name === 'newTab') return []
    if (field.name === 'linkType') return [{ ...field, admin: { hidden: true } } as Field]
    return [(field.name === 'url' ? { ...field, validate: isOutside } : field) as Field]
  })

const pictureFields: Field[] = [
  { name: 'caption', label: both('图注', 'Caption'), type: 'text' },
  { name: 'credit', label: both('图片来源', 'Credit'), type: 'text' },
]

/**
 * The editor of all rich texts. Every feature is named: what the renderer has no WeChat form for (links to documents, text
 * colours, embedded documents) is not offered, so that nobody writes what cannot be sent.
 */
export const editor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    AlignFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    ChecklistFeature(),
    LinkFeature({ enabledCollections: [], fields: linkFields }),
    UploadFeature({ enabledCollections: ['media'], collections: { media: { fields: pictureFields } } }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: editorBlocks }),
  ],
})
