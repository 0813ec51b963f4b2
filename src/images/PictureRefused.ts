/** Why a picture cannot be used, with what the editor can do about it. */
export const REFUSALS = {
  empty: { reason: '是空文件（0 字节）', cure: '请重新选择文件' },
  unreadable: { reason: '找不到文件，或文件读不出来', cure: '请确认文件还在，重新上传后再试' },
  changed: {
    reason: '的文件和上传时不一样了，可能被改动或替换过',
    cure: '请重新上传原来的图片，在稿件里换上，再送审',
  },
  'too-many-bytes': { reason: '文件超过 50 MB', cure: '请先在修图软件里缩小，再重新选择' },
  'too-many-pixels': {
    reason: '像素太多，解开会占满内存',
    cure: '请先把长边缩小到 8000 像素以内，再重新选择',
  },
  'too-long': { reason: '太长，切成 10 段也放不下', cure: '请自行裁成几张，再分别插入' },
  'not-a-picture': { reason: '不是图片文件', cure: '请换成 JPG 或 PNG 图片' },
  unsupported: { reason: '的格式无法读取', cure: '请用看图软件打开后另存为 JPG 或 PNG，再重新选择' },
  heic: {
    reason: '是 HEIC 格式，本机无法读取',
    cure: '请在手机上改为“兼容性最佳”格式，或另存为 JPG，再重新选择',
  },
  corrupt: { reason: '已损坏，无法完整读取', cure: '请从相机、手机或原作者处重新取一份' },
  truncated: { reason: '不完整，文件在中途断了', cure: '多半是传输中断，请重新拷贝或下载一份' },
  'svg-unsafe': {
    reason: '是 SVG，画法过于复杂或引用了外部文件',
    cure: '请在绘图软件里导出为 PNG，再重新选择',
  },
  'svg-no-font': {
    reason: '是含中文的 SVG，而本机没有中文字体，文字会变成方框',
    cure: '请导出为 PNG，或请管理员安装 fonts-noto-cjk',
  },
  'too-slow': { reason: '处理时间太长，已经停止', cure: '请在修图软件里另存为 JPG，再重新选择' },
} as const

/** The closed set of reasons; code may branch on it. */
export type RefusalCode = keyof typeof REFUSALS

/** A picture was not taken. Nothing of it was uploaded. The message is written for the editor. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused'
  readonly code: RefusalCode
  readonly picture: string

  constructor({ code, name, detail, cause }: Refusal) {
    const { reason, cure } = REFUSALS[code]
    const more = detail ? `（${detail}）` : ''
    super(`图片「${name}」${reason}${more}。这张图片没有上传。${cure}。`, { cause })
    this.code = code
    this.picture = name
  }
}

type Refusal = { code: RefusalCode; name: string; detail?: string; cause?: unknown }
