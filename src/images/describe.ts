import type { OpenPicture } from './openPicture'
import { KIND_LABELS } from './sniff'

/** Says to the editor what happened to a picture on the way, whatever became of it. */
export const describeOpening = ({
  input,
  kind,
  metadata,
  hasPosition,
  width,
  height,
}: OpenPicture): string[] =>
  [
    (metadata.orientation ?? 1) > 1 && '已按拍摄方向转正',
    metadata.space === 'cmyk' && '印刷色（CMYK）已转为屏幕色',
    isWideGamut(metadata.icc) && '广色域颜色已转为标准屏幕色（sRGB）',
    hasPosition ? '已去掉拍摄信息和定位' : metadata.exif && '已去掉拍摄信息',
    kind === 'tiff' && (metadata.pages ?? 1) > 1 && `文件有 ${metadata.pages} 页，只取第一页`,
    kind === 'svg' && pointsOutside(input) && 'SVG 里引用的外部图片不会显示，请改为嵌入',
    Math.max(width, height) < 32 && `图片只有 ${width}×${height} 像素，读者几乎看不见`,
  ].filter((note) => typeof note === 'string')

/** Says how the file that is sent differs from the file that came in. */
export const describeFile = (
  picture: OpenPicture,
  file: { type: string; width: number; quality?: number },
): string[] => {
  const came = KIND_LABELS[picture.kind]
  const goes = file.type.slice('image/'.length).toUpperCase().replace('JPEG', 'JPG')
  return [
    came !== goes && `${came} 已转为 ${goes}`,
    picture.kind !== 'svg' && file.width < picture.width && `宽度由 ${picture.width} 缩到 ${file.width} 像素`,
    file.quality !== undefined &&
      file.quality < 90 &&
      `为压到 1 MB 以内，画质降到 ${file.quality}（满分 100）`,
  ].filter((note) => typeof note === 'string')
}

/** The renderer leaves out what is not in the file itself. */
const pointsOutside = (svg: Buffer): boolean =>
  /<(?:\w+:)?(?:image|use|feImage)\b[^>]*href\s*=\s*["'](?!#|data:)/i.test(svg.toString('utf8'))

/** The profile's name stands in it as text, in one or two bytes a character. */
const isWideGamut = (icc: Buffer | undefined): boolean =>
  icc !== undefined &&
  /Display P3|Adobe RGB|ProPhoto|ROMM|2020/i.test(icc.toString('latin1').replaceAll('\0', ''))
