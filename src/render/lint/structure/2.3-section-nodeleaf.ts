import { isPlatformTag } from '../../html/rules'
import type { StructureRule } from './rule'

const isAllowed = (tag: string): boolean => /^(?:img|iframe|br)$/.test(tag) || isPlatformTag(tag)

/** The editor's own holder is for one component or one picture. */
export const sectionNodeleaf: StructureRule = {
  number: '2.3',
  message: '编辑器的组件容器（nodeleaf）里只能放图片或微信自己的卡片，后台会自动改动。请重新排这一处。',
  breaks: ({ tag, attribute, children }) =>
    tag === 'section' &&
    attribute('nodeleaf') !== undefined &&
    children.some((child) => (typeof child === 'string' ? child.trim() !== '' : !isAllowed(child.tag))),
}
