/** Formats we can name from the first bytes. */
export type PictureKind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  | 'avif'
  | 'heic'
  | 'svg'
  | 'jp2'
  | 'jxl'
  | 'psd'
  | 'pdf'
  | 'ico'
  | 'video'
  | 'archive'
  | 'unknown'

/** How editors call each format. */
export const KIND_LABELS: Record<PictureKind, string> = {
  jpeg: 'JPG',
  png: 'PNG',
  gif: 'GIF',
  webp: 'WebP',
  tiff: 'TIFF',
  bmp: 'BMP',
  avif: 'AVIF',
  heic: 'HEIC',
  svg: 'SVG',
  jp2: 'JPEG 2000',
  jxl: 'JPEG XL',
  psd: 'Photoshop 文档',
  pdf: 'PDF',
  ico: '图标文件',
  video: '视频',
  archive: '压缩包或 Office 文档',
  unknown: '未知格式',
}

const MAGIC: readonly (readonly [PictureKind, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['tiff', /^(II[*+]\0|MM\0[*+])/],
  ['bmp', /^BM[\s\S]{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/],
  ['avif', /^[\s\S]{4}ftyp(avif|avis)/],
  ['heic', /^[\s\S]{4}ftyp(hei[cxms]|hev[cxms])/],
  ['avif', /^[\s\S]{4}ftyp(mif1|msf1|miaf)[\s\S]{0,40}avif/],
  ['heic', /^[\s\S]{4}ftyp(mif1|msf1|miaf)/],
  ['video', /^[\s\S]{4}ftyp/],
  ['video', /^(\x1aE\xdf\xa3|RIFF[\s\S]{4}AVI )/],
  ['jp2', /^(\0\0\0\x0cjP {2}\r\n|\xff\x4f\xff\x51)/],
  ['jxl', /^(\xff\x0a|\0\0\0\x0cJXL )/],
  ['psd', /^8BPS/],
  ['pdf', /^%PDF-/],
  ['ico', /^\0\0[\x01\x02]\0[^\0]\0/],
  ['archive', /^(PK\x03\x04|\x1f\x8b|Rar!|7z\xbc\xaf|\xd0\xcf\x11\xe0)/],
]

/**
 * Tells the format from content; file names and declared types lie too often to be asked.
 * @param bytes the whole file or its beginning
 */
export const sniff = (bytes: Buffer): PictureKind => {
  const head = bytes.subarray(0, 64).toString('latin1')
  return MAGIC.find(([, magic]) => magic.test(head))?.[0] ?? (looksLikeSvg(bytes) ? 'svg' : 'unknown')
}

/** The first element must be `<svg`: an HTML page that contains a drawing is no picture. */
const looksLikeSvg = (bytes: Buffer): boolean => {
  const text = bytes.subarray(0, 16_384).toString('utf8')
  const first = /<(?:[\w-]+:)?([a-z][\w-]*)/i.exec(text.replace(/<!--[\s\S]*?-->/g, ''))
  return /^[\s\ufeff]*</.test(text) && first?.[1] === 'svg'
}
