import type { StructureRule } from './rule'
import { pixelsOf } from './seen'

/** Without its width the checker has to load the picture, and takes it for one pixel when it is slow. */
export const pictureWidth: StructureRule = {
  number: '1.4.3',
  message: '这张图片没有写明原始宽度（data-w），微信检查排版时可能误判。请重新上传这张图片。',
  breaks: ({ tag, attribute, style }) =>
    tag === 'img' &&
    !(Number(attribute('data-w')) > 0) &&
    !(Number(attribute('width')) > 0) &&
    pixelsOf(style.get('width')) === undefined,
}
