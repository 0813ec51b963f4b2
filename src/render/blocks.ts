/**
 * The vocabulary of blocks of this field: what the editor offers, what Markdown containers are called. Pure data: the
 * editor's block definitions and the manual are made from it, so that the three cannot drift apart.
 */
export type BlockFieldType =
  /** One line of plain words. */
  | 'words'
  /** Several paragraphs, as Markdown. */
  | 'markdown'
  | 'picture'
  | 'address'
  | 'date'
  | 'choice'
  | 'rows'

export type BlockField = {
  name: string
  label: string
  type: BlockFieldType
  required?: boolean
  help?: string
  /** For `choice`. The first is the default. */
  options?: readonly { value: string; label: string }[]
  /** For `rows`: what each row holds. */
  fields?: readonly BlockField[]
}

export type BlockKind = { slug: BlockSlug; label: string; help: string; fields: readonly BlockField[] }

export type BlockSlug =
  | 'figure'
  | 'pictureGrid'
  | 'documentQuote'
  | 'timeline'
  | 'figures'
  | 'people'
  | 'steps'
  | 'callout'
  | 'qrCard'
  | 'audioReading'
  | 'videoNote'
  | 'linkCard'
  | 'divider'
  | 'footerPlace'
  | 'chapter'
  | 'dateCard'

const caption: BlockField = { name: 'caption', label: '图注', type: 'words' }
const credit: BlockField = { name: 'credit', label: '图片来源', type: 'words', help: '如：本报记者 摄' }
const picture: BlockField = { name: 'picture', label: '图片', type: 'picture' }
const title: BlockField = { name: 'title', label: '标题', type: 'words' }
const text: BlockField = { name: 'text', label: '正文', type: 'markdown' }
const link: BlockField = { name: 'link', label: '链接', type: 'address' }

export const BLOCKS: readonly BlockKind[] = [
  {
    slug: 'figure',
    label: '图片',
    help: '一张图片，带图注和来源',
    fields: [{ ...picture, required: true }, caption, credit],
  },
  {
    slug: 'pictureGrid',
    label: '图片组',
    help: '两列或三列，同一行等高，不裁切',
    fields: [
      {
        name: 'columns',
        label: '列数',
        type: 'choice',
        options: [
          { value: '2', label: '两列' },
          { value: '3', label: '三列' },
        ],
      },
      {
        name: 'pictures',
        label: '图片',
        type: 'rows',
        required: true,
        fields: [{ ...picture, required: true }, caption],
      },
      caption,
    ],
  },
  {
    slug: 'documentQuote',
    label: '文件引文',
    help: '原样引用文件，注明出处',
    fields: [
      { ...text, label: '引文', required: true },
      { name: 'source', label: '出处', type: 'words' },
    ],
  },
  {
    slug: 'timeline',
    label: '大事记',
    help: '按时间排列的事件',
    fields: [
      {
        name: 'items',
        label: '事件',
        type: 'rows',
        required: true,
        fields: [
          { name: 'time', label: '时间', type: 'words', required: true },
          { ...text, label: '事件' },
          picture,
        ],
      },
    ],
  },
  {
    slug: 'figures',
    label: '数据',
    help: '几个数字，做成卡片',
    fields: [
      {
        name: 'items',
        label: '数据',
        type: 'rows',
        required: true,
        fields: [
          { name: 'value', label: '数字', type: 'words', required: true },
          { name: 'unit', label: '单位', type: 'words' },
          { name: 'label', label: '说明', type: 'words', required: true },
        ],
      },
    ],
  },
  {
    slug: 'people',
    label: '人物',
    help: '照片、姓名、职务',
    fields: [
      {
        name: 'items',
        label: '人物',
        type: 'rows',
        required: true,
        fields: [
          { name: 'name', label: '姓名', type: 'words', required: true },
          { name: 'role', label: '职务', type: 'words' },
          { ...picture, label: '照片' },
          { ...text, label: '介绍' },
        ],
      },
    ],
  },
  {
    slug: 'steps',
    label: '步骤',
    help: '如入党流程，自动编号',
    fields: [
      {
        name: 'items',
        label: '步骤',
        type: 'rows',
        required: true,
        fields: [
          { ...title, required: true },
          { ...text, label: '说明' },
        ],
      },
    ],
  },
  { slug: 'callout', label: '提示', help: '加底色的一段话', fields: [title, { ...text, required: true }] },
  {
    slug: 'qrCard',
    label: '二维码',
    help: '二维码图片和一句说明',
    fields: [
      { ...picture, label: '二维码', required: true },
      title,
      { name: 'note', label: '说明', type: 'words' },
    ],
  },
  {
    slug: 'audioReading',
    label: '领读音频',
    help: '公众号接口不能携带音频：推送的是卡片，音频请在公众号后台插入',
    fields: [
      { ...title, label: '篇目', required: true },
      { name: 'reader', label: '领读人', type: 'words' },
      { name: 'duration', label: '时长', type: 'words' },
      { ...link, label: '收听地址' },
      { ...picture, label: '封面' },
      { ...text, label: '文字' },
    ],
  },
  {
    slug: 'videoNote',
    label: '视频',
    help: '公众号接口不能携带视频：推送的是封面和说明，视频请在公众号后台插入',
    fields: [
      { ...title, required: true },
      { ...link, label: '观看地址' },
      { ...picture, label: '封面' },
      text,
    ],
  },
  {
    slug: 'linkCard',
    label: '链接卡片',
    help: '另一篇文章，或小程序',
    fields: [
      { ...title, required: true },
      { name: 'note', label: '说明', type: 'words' },
      { ...link, help: '公众号文章地址；填了小程序就不必填' },
      { ...picture, label: '封面' },
      { name: 'appId', label: '小程序 AppID', type: 'words' },
      { name: 'path', label: '小程序页面路径', type: 'words' },
    ],
  },
  { slug: 'divider', label: '分隔', help: '隔开两段内容', fields: [] },
  { slug: 'footerPlace', label: '动员文案位置', help: '动员文案放在这里；不放则在文末', fields: [] },
  {
    slug: 'chapter',
    label: '本日章节',
    help: '当天领读的一章',
    fields: [
      { name: 'book', label: '书名', type: 'words' },
      { ...title, label: '章节', required: true },
      { name: 'reader', label: '领读人', type: 'words' },
      text,
    ],
  },
  {
    slug: 'dateCard',
    label: '日历叶',
    help: '把日期做成一页日历',
    fields: [
      { name: 'date', label: '日期', type: 'date', required: true },
      { name: 'note', label: '说明', type: 'words' },
    ],
  },
]
