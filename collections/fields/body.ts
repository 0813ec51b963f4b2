import type { Field } from 'payload'
import { both } from '../labels'

const isMarkdown = (_: unknown, sibling: { bodyFormat?: string }) => sibling?.bodyFormat === 'markdown'
const isRichText = (_: unknown, sibling: { bodyFormat?: string }) => sibling?.bodyFormat !== 'markdown'

/** The text, written in the editor or in Markdown; only the chosen form is sent. */
export const body: Field[] = [
  {
    name: 'bodyFormat',
    label: both('正文写法', 'Body format'),
    type: 'radio',
    defaultValue: 'richtext',
    options: [
      { value: 'richtext', label: both('编辑器', 'Editor') },
      { value: 'markdown', label: both('Markdown', 'Markdown') },
    ],
    admin: { layout: 'horizontal' },
  },
  { name: 'body', label: both('正文', 'Body'), type: 'richText', admin: { condition: isRichText } },
  {
    name: 'bodyMarkdown',
    label: both('正文（Markdown）', 'Body (Markdown)'),
    // A `code` field would fetch its editor from a public CDN; a plain text area stays on this machine.
    type: 'textarea',
    admin: {
      condition: isMarkdown,
      rows: 24,
      description: both(
        '图片写作 ![说明](media:图片编号)，编号在图片页地址栏末尾。',
        'Pictures: ![alt](media:<id>), the id ends the address of the picture page.',
      ),
    },
  },
]
